import { examples } from './examples.ts';
import { after, item, jsonBody, type Folder } from './item.ts';

/** Fills in what a person would otherwise copy by hand. Leave it out elsewhere. */
export const localCloudFolder: Folder = {
  name: 'Local cloud',
  description:
    'Signs in, reads the signing key, and stores the template. Elsewhere, set JWT_TOKEN, the key and TEST_TEMPLATE yourself.',
  item: [
    item('Sign in', {
      url: '{{AUTH_URL}}/identitytoolkit.googleapis.com/v1/accounts:signInWithPassword?key=local',
      signedIn: false,
      body: jsonBody({
        email: 'admin@distro-nation.com',
        password: 'distro-nation',
        returnSecureToken: true,
      }),
      event: [
        after(`
pm.test('signed in', () => pm.expect(pm.response.code).to.equal(200));
pm.environment.set('JWT_TOKEN', pm.response.json().idToken);`),
      ],
    }),
    item('Read the signing key', {
      url: '{{CLOUD_URL}}/aws/secretsmanager',
      signedIn: false,
      headers: { 'X-Amz-Target': 'secretsmanager.GetSecretValue' },
      body: jsonBody({ SecretId: 'payouts-mailer/mailgun-secrets' }),
      event: [
        after(`
pm.test('read', () => pm.expect(pm.response.code).to.equal(200));
const secrets = JSON.parse(pm.response.json().SecretString);
pm.environment.set('MAILGUN_WEBHOOK_SIGNING_KEY', secrets.MAILGUN_WEBHOOK_SIGNING_KEY);`),
      ],
    }),
    item('Store the template, unless it is there', {
      url: '{{API_BASE_URL}}/outreach/templates',
      body: jsonBody({ ...examples.createTemplate?.body, name: '{{TEST_TEMPLATE}}' }),
      event: [
        after("pm.test('stored', () => pm.expect(pm.response.code).to.be.oneOf([200, 409]));"),
      ],
    }),
  ],
};
