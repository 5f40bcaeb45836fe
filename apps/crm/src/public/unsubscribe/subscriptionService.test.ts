import { addContact, outreachUnsubscribe } from '@distronation/contracts';
import { describe, expect, it } from 'vitest';
import { subscriptionService } from './subscriptionService.ts';

const link = { email: 'ana@x.test', topic: 'outreach', token: 'a+b/c' } as const;

const setup = (answer: Response | Error = Response.json({})) => {
  const seen: { url: string; method: string; type: string | null; body: string }[] = [];
  const service = subscriptionService({
    apiBaseUrl: 'https://api.test/dev/',
    addContactPath: '/financial/add-contact',
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const { url, method, headers } = request;
      seen.push({ url, method, type: headers.get('content-type'), body: await request.text() });
      if (answer instanceof Error) throw answer;
      return answer;
    },
  });
  return { service, seen };
};

describe('unsubscribing', () => {
  it('does what a mail program does: the one-click POST of RFC 8058', async () => {
    const { service, seen } = setup();
    expect(await service.unsubscribe(link)).toBe('done');
    expect(seen).toEqual([
      {
        url: `https://api.test/dev${outreachUnsubscribe.path}?data=a%2Bb%2Fc`,
        method: 'POST',
        type: 'application/x-www-form-urlencoded',
        body: 'List-Unsubscribe=One-Click',
      },
    ]);
  });

  it('goes to the finance route for payout reports', async () => {
    const { service, seen } = setup();
    await service.unsubscribe({ ...link, topic: 'financial' });
    expect(seen[0]?.url).toBe('https://api.test/dev/financial/unsubscribe?data=a%2Bb%2Fc');
  });
});

it('subscribing again sends what the contract asks for', async () => {
  const { service, seen } = setup();
  expect(await service.resubscribeContact(link)).toBe('done');
  const body: unknown = JSON.parse(seen[0]?.body ?? '');
  expect(addContact.body.parse(body)).toEqual({
    email: 'ana@x.test',
    topics: ['outreach'],
    data: 'a+b/c',
  });
});

it.each([
  ['refused', Response.json({}, { status: 400 })],
  ['blocked', Response.json({}, { status: 409 })],
  ['unreachable', Response.json({}, { status: 429 })],
  ['unreachable', Response.json({}, { status: 503 })],
  ['unreachable', new TypeError('fetch failed')],
] as const)('says %s in one word', async (word, answer) => {
  expect(await setup(answer).service.unsubscribe(link)).toBe(word);
});
