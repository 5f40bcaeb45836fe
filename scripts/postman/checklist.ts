import { answers, letsTheCrmRead, names, refuses } from './checks.ts';
import { examples } from './examples.ts';
import { after, before, item, jsonBody, type Folder, type Item } from './item.ts';
import { mailFolder } from './mail-folder.ts';

const sendEmail = '{{API_BASE_URL}}/outreach/send-email';
const webhook = '{{API_BASE_URL}}/outreach/webhook';

const ask = (name: string, call: Partial<Parameters<typeof item>[1]>): Item =>
  item(name, { url: sendEmail, body: jsonBody({ to: '{{TEST_EMAIL}}' }), ...call });

const withAuthorization = (name: string, value: string, error: string): Item =>
  ask(name, {
    signedIn: false,
    headers: { Authorization: value },
    event: [refuses(401, error)],
  });

const rejection: Folder = {
  name: 'Authentication rejection with invalid tokens',
  item: [
    ask('No token', { signedIn: false, event: [refuses(401, 'Authorization token is required')] }),
    withAuthorization('Not a bearer token', 'Basic abc', 'Authorization header required'),
    withAuthorization(
      'An invalid token',
      'Bearer nonsense',
      'Invalid or expired authentication token',
    ),
  ],
};

const origin = { Origin: '{{CRM_ORIGIN}}' };

const cors: Folder = {
  name: 'CORS headers present in all responses',
  item: [
    ask('Preflight', {
      method: 'OPTIONS',
      signedIn: false,
      body: undefined,
      headers: {
        ...origin,
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'authorization,content-type,idempotency-key',
      },
      event: [letsTheCrmRead],
    }),
    item('A success', {
      method: 'GET',
      url: '{{API_BASE_URL}}/health',
      signedIn: false,
      headers: origin,
      event: [answers(200), letsTheCrmRead],
    }),
    ask('A refusal', {
      signedIn: false,
      headers: origin,
      event: [answers(401), letsTheCrmRead],
    }),
  ],
};

const validation: Folder = {
  name: 'Input validation for all endpoints',
  item: [
    ask('send-email without contents', {
      body: jsonBody({ to: '{{TEST_EMAIL}}', subject: 'Hello' }),
      event: [refuses(400, 'Either text or html content is required')],
    }),
    ask('send-email with many mistakes', {
      body: jsonBody({ to: ['nobody'], subject: '', from: 'x' }),
      event: [names('subject', 'from', 'html')],
    }),
    ask('send-email with a line break in a header', {
      body: jsonBody({ to: '{{TEST_EMAIL}}', subject: 'Hello\r\nBcc: a@example.com', text: 'Hi' }),
      event: [names('subject')],
    }),
    item('webhook without an event', {
      url: webhook,
      signedIn: false,
      body: jsonBody({ signature: examples.webhook?.body.signature }),
      event: [names('event-data')],
    }),
    item('unsubscribe with an altered link', {
      url: '{{API_BASE_URL}}/outreach/unsubscribe?data=altered',
      signedIn: false,
      body: { mode: 'urlencoded', urlencoded: [{ key: 'List-Unsubscribe', value: 'One-Click' }] },
      event: [refuses(400, 'This unsubscribe link is not valid or has expired')],
    }),
    item('add-contact for nobody', {
      url: '{{API_BASE_URL}}/financial/add-contact',
      body: jsonBody({ email: 'nobody', topics: ['gossip'] }),
      event: [names('email', 'topics.0')],
    }),
  ],
};

const signed = jsonBody(examples.webhook?.body);

const signature: Folder = {
  name: 'Webhook signature verification',
  item: [
    item('A good signature', {
      url: webhook,
      signedIn: false,
      body: signed,
      event: [answers(200)],
    }),
    item('A wrong signature', {
      url: webhook,
      signedIn: false,
      body: signed,
      event: [
        before("pm.variables.set('WEBHOOK_SIGNATURE', '0'.repeat(64));"),
        refuses(401, 'Invalid webhook signature'),
      ],
    }),
  ],
};

const october = 'startDate=2023-10-01T00:00:00Z&endDate=2023-10-31T23:59:59Z';

const statistics: Folder = {
  name: 'Campaign stats retrieving data correctly',
  description: 'What the signed webhook above told.',
  item: [
    item('The numbers of the campaign', {
      method: 'GET',
      url: `{{API_BASE_URL}}/outreach/campaign-stats?campaignId=welcome&${october}`,
      event: [
        after(`
const numbers = pm.response.json().data;
pm.test('counts the delivery', () => pm.expect(numbers.delivered).to.be.at.least(1));
pm.test('names the campaign', () => pm.expect(numbers.campaigns[0].name).to.equal('welcome'));`),
      ],
    }),
    item('The events of the recipient', {
      method: 'GET',
      url: '{{API_BASE_URL}}/outreach/tracking-data?recipientEmail={{TEST_EMAIL}}&eventType=delivered',
      event: [
        after(`
const [event] = pm.response.json().data.events.filter(({ campaign }) => campaign === 'welcome');
pm.test('tells of the delivery', () => pm.expect(event.event).to.equal('delivered'));`),
      ],
    }),
  ],
};

/** The reference's testing checklist, one folder for each of its lines. That every error has the
 *  same shape is checked after each request. */
export const checklistFolder: Folder = {
  name: 'Testing checklist',
  item: [mailFolder, rejection, cors, validation, signature, statistics],
};
