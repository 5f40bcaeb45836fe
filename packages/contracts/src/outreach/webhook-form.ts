import * as z from 'zod';
import type { FormField } from '../endpoint.ts';

type Form = readonly FormField[];

/** What is no JSON stays text, for the schema to refuse under its field's name. */
const jsonOrText = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

const first = (form: Form, ...names: string[]): string | undefined =>
  form.find(([name, text]) => names.includes(name) && text !== '')?.[1];

const last = (form: Form, name: string): string | undefined =>
  form.findLast(([each]) => each === name)?.[1];

const signed = ['timestamp', 'token', 'signature'];

const signatureOf = (form: Form) =>
  Object.fromEntries(signed.map((name) => [name, last(form, name)]));

// A header's value is a list where it has parameters.
const mailHeaders = z.array(z.tuple([z.string(), z.unknown()])).catch([]);

const headerOf = (form: Form, wanted: string): unknown =>
  mailHeaders
    .parse(jsonOrText(last(form, 'message-headers') ?? ''))
    .find(([name]) => name.toLowerCase() === wanted)?.[1];

const headersOf = (form: Form) => ({
  'message-id': first(form, 'Message-Id', 'message-id') ?? headerOf(form, 'message-id'),
  to: headerOf(form, 'to'),
});

const tagsOf = (form: Form): string[] =>
  form.filter(([name]) => name === 'tag' || name === 'X-Mailgun-Tag').map(([, text]) => text);

const statusOf = (form: Form) => ({
  code: first(form, 'code'),
  message: first(form, 'error', 'notification'),
  description: first(form, 'description'),
});

const placeOf = (form: Form) => ({
  country: first(form, 'country'),
  region: first(form, 'region'),
  city: first(form, 'city'),
});

const clientOf = (form: Form) => ({
  'client-name': first(form, 'client-name'),
  'client-os': first(form, 'client-os'),
  'client-type': first(form, 'client-type'),
  'device-type': first(form, 'device-type'),
  'user-agent': first(form, 'user-agent'),
});

/** The flat form has no id, but its token is as unique, and comes again with a repeat. Custom
 *  variables lie among Mailgun's own fields and behind one of the same name, except that the
 *  signature's come last: so the first of each is Mailgun's, and a variable is asked for by name. */
const eventOf = (form: Form) => ({
  event: first(form, 'event'),
  id: last(form, 'token'),
  timestamp: Number(last(form, 'timestamp')),
  recipient: first(form, 'recipient'),
  severity: first(form, 'severity'),
  reason: first(form, 'reason'),
  ip: first(form, 'ip'),
  url: first(form, 'url'),
  tags: tagsOf(form),
  message: { headers: headersOf(form) },
  'delivery-status': statusOf(form),
  'client-info': clientOf(form),
  geolocation: placeOf(form),
  'user-variables': { send_id: first(form, 'send_id'), campaignId: first(form, 'campaignId') },
  form: Object.fromEntries(form.filter(([name]) => !signed.includes(name))),
});

/** Both of Mailgun's forms as the JSON of its webhooks: one that holds its two parts as JSON texts,
 *  and the flat one of older webhooks. */
export const readWebhookForm = (form: Form): unknown =>
  form.some(([name]) => name === 'event-data')
    ? Object.fromEntries(form.map(([name, text]) => [name, jsonOrText(text)]))
    : { signature: signatureOf(form), 'event-data': eventOf(form) };
