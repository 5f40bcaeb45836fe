import { everyAnswer } from './checks.ts';
import { checklistFolder } from './checklist.ts';
import { endpointFolder } from './endpoint-items.ts';
import { before } from './item.ts';
import { localCloudFolder } from './local-cloud.ts';
import { rateLimitFolder } from './rate-limit.ts';

// Mailgun's scheme: HMAC-SHA256 over timestamp and token. A token is good for one event.
const signWebhook = before(`
const { HmacSHA256 } = require('crypto-js');
const timestamp = String(Math.floor(Date.now() / 1000));
const token = pm.variables.replaceIn('{{$guid}}').replaceAll('-', '');
const key = pm.variables.get('MAILGUN_WEBHOOK_SIGNING_KEY') ?? '';
pm.variables.set('WEBHOOK_TIMESTAMP', timestamp);
pm.variables.set('WEBHOOK_TOKEN', token);
pm.variables.set('WEBHOOK_SIGNATURE', HmacSHA256(timestamp + token, key).toString());`);

/** The API as a Postman collection: every endpoint, and the testing checklist with its checks. */
export const collection = () => ({
  info: {
    name: 'Distro Nation CRM Outreach API',
    description: 'Run it from top to bottom: the checklist sends a mail whose link is used below.',
    schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json',
  },
  auth: { type: 'bearer', bearer: [{ key: 'token', value: '{{JWT_TOKEN}}', type: 'string' }] },
  event: [signWebhook, everyAnswer],
  item: [localCloudFolder, checklistFolder, endpointFolder(), rateLimitFolder],
});
