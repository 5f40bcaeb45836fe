import { endpoints } from '@distronation/contracts';
import { after, item, jsonBody, type Folder } from './item.ts';

/** The last of all, since nothing can be sent for a minute after it. */
export const rateLimitFolder: Folder = {
  name: 'Rate limiting enforcement',
  description: 'Asks again and again, for something that is never sent, until it is told to wait.',
  item: [
    item('Too many requests', {
      url: `{{API_BASE_URL}}${endpoints.sendEmail.path}`,
      body: jsonBody({}),
      event: [
        after(`
const calls = (pm.collectionVariables.get('CALLS') ?? 0) + 1;
pm.collectionVariables.set('CALLS', calls);
if (pm.response.code === 400 && calls <= ${endpoints.sendEmail.rateLimit.perMinute}) {
  pm.execution.setNextRequest(pm.info.requestName);
} else {
  pm.test('answers 429 in time', () => pm.response.to.have.status(429));
  pm.test('says when to come again', () => {
    pm.expect(Number(pm.response.headers.get('Retry-After'))).to.be.within(1, 60);
  });
}`),
      ],
    }),
  ],
};
