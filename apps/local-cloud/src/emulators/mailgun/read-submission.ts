import { randomUUID } from 'node:crypto';
import { formatAddress, readAddresses } from './addresses.ts';
import type { Form } from './form.ts';
import { checkParameterSize, maxRecipients, readTags } from './limits.ts';
import { readRecipientVariables } from './recipient-variables.ts';
import { refuse } from './refusal.ts';
import type { Submission } from './submission.ts';
import { renderedTemplate } from './template-rendering.ts';
import type { Templates } from './templates.ts';

const maxDelayMs = 3 * 24 * 60 * 60 * 1000;

export const readSubmission = (
  form: Form,
  domain: string,
  now: number,
  templates: Templates,
): Submission => {
  checkParameterSize(form);
  const from = required(form, 'from');
  required(form, 'to');
  const [to, cc, bcc] = [
    readAddresses(form, 'to'),
    readAddresses(form, 'cc'),
    readAddresses(form, 'bcc'),
  ];
  const recipients = to.length + cc.length + bcc.length;
  if (recipients > maxRecipients) {
    refuse(`too many recipients: ${recipients}, the limit is ${maxRecipients}`);
  }
  const recipientVariables = readRecipientVariables(form.one('recipient-variables'));
  const headers = form.startingWith('h:');
  const rendered = renderedTemplate(form, domain, templates);

  return {
    domain,
    messageId: readMessageId(headers) ?? `${randomUUID()}@${domain}`,
    from: readAddresses(form, 'from').map(formatAddress)[0] ?? from,
    to,
    cc,
    bcc,
    subject: form.one('subject') ?? rendered?.subject ?? required(form, 'subject'),
    ...(rendered?.bodies ?? readBodies(form)),
    headers: headers.filter(([name]) => !isMessageId(name)),
    variables: Object.fromEntries(form.startingWith('v:')),
    tags: readTags(form),
    ...(recipientVariables && { recipientVariables }),
    tracking: readTracking(form),
    testMode: isOn(form.one('o:testmode') ?? 'no'),
    deliverAt: readDeliveryTime(form, now),
  };
};

const required = (form: Form, name: string): string =>
  form.one(name) ?? refuse(`${name} parameter is missing`);

const readBodies = (form: Form): Pick<Submission, 'html' | 'text'> => {
  const [html, text] = [form.one('html'), form.one('text')];
  if (!html && !text) {
    refuse("Need at least one of 'text', 'html', 'amp-html' or 'template' parameters specified");
  }
  return { ...(html && { html }), ...(text && { text }) };
};

const isMessageId = (name: string): boolean => name.toLowerCase() === 'message-id';

const readMessageId = (headers: Submission['headers']): string | undefined =>
  headers.find(([name]) => isMessageId(name))?.[1].replace(/^<(.*)>$/, '$1');

const isOn = (value: string): boolean => ['yes', 'true', 'htmlonly'].includes(value.toLowerCase());

/** The specific flags win over `o:tracking`; the domain's own setting is on. */
const readTracking = (form: Form): Submission['tracking'] => {
  const both = form.one('o:tracking') ?? 'yes';
  return {
    opens: isOn(form.one('o:tracking-opens') ?? both),
    clicks: isOn(form.one('o:tracking-clicks') ?? both),
  };
};

const readDeliveryTime = (form: Form, now: number): number => {
  const given = form.one('o:deliverytime');
  if (given === undefined) return now;
  const at = Date.parse(given);
  if (Number.isNaN(at)) refuse("'o:deliverytime' parameter is not a valid date");
  if (at > now + maxDelayMs) refuse("'o:deliverytime' parameter is more than 3 days ahead");
  return Math.max(at, now);
};
