import { answers } from './checks.ts';
import { examples } from './examples.ts';
import { after, item, jsonBody, type Folder } from './item.ts';

/** One mail from its sending to the mailbox, which also yields the token of its unsubscribe link. */
export const mailFolder: Folder = {
  name: 'Authentication with valid JWT tokens, email delivery confirmation',
  description: "The mailbox is the local cloud's. Elsewhere, look at the events of the mail.",
  item: [
    item('Subscribe, whatever an earlier run has left', {
      url: '{{API_BASE_URL}}/financial/add-contact',
      body: jsonBody(examples.addContact?.body),
      event: [answers(200)],
    }),
    item('Send with a valid token', {
      url: '{{API_BASE_URL}}/outreach/send-email',
      body: jsonBody(examples.sendEmail?.body),
      event: [
        after(`
pm.test('answers 200', () => pm.response.to.have.status(200));
const answer = pm.response.json();
pm.test('the provider accepted the mail', () => {
  pm.expect(answer.data.accepted.map(({ address }) => address)).to.eql([pm.variables.get('TEST_EMAIL')]);
});
pm.collectionVariables.set('MESSAGE_ID', answer.messageId);`),
      ],
    }),
    item('Send a template', {
      url: '{{API_BASE_URL}}/outreach/send-template-email',
      body: jsonBody(examples.sendTemplateEmail?.body),
      event: [answers(200)],
    }),
    item('Look into the mailbox', {
      method: 'GET',
      url: '{{CLOUD_URL}}/mailbox/mails?recipient={{TEST_EMAIL}}',
      signedIn: false,
      event: [
        after(`
const id = pm.collectionVariables.get('MESSAGE_ID');
const mail = pm.response.json().mails.find(({ messageId }) => messageId === id);
pm.test('the mail arrived', () => pm.expect(mail).to.be.an('object'));
const [, token] = /unsubscribe\\?data=([\\w.-]+)/.exec(mail.text);
pm.collectionVariables.set('UNSUBSCRIBE_TOKEN', token);`),
      ],
    }),
  ],
};
