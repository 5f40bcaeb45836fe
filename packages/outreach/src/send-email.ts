import { createHash } from 'node:crypto';
import {
  DomainError,
  type AuditLog,
  type Clock,
  type Ctx,
  type Ids,
  type Staff,
} from '@distronation/common';
import {
  canonicalAddress,
  domainOf,
  parseAddress,
  type Address,
  type SendEmailRequest,
  type SendEmailResponse,
} from '@distronation/contracts';
import { deliveryReport } from './delivery-report.ts';
import type { Deliver, IdempotencyKeys, OutgoingSend, TextFromHtml } from './ports.ts';

interface Deps {
  deliver: Deliver;
  idempotencyKeys: IdempotencyKeys;
  audit: AuditLog;
  textFromHtml: TextFromHtml;
  newId: Ids;
  now: Clock;
  defaultFrom: Address;
  sendingDomains: readonly string[];
}

type Body = SendEmailRequest['body'];

const read = (text: string): Address => {
  const address = parseAddress(text);
  if (!address) throw new TypeError('The contract lets no such address through');
  return address;
};

const recipientsOf = ({ to }: Body): Address[] => {
  const recipients = (typeof to === 'string' ? [to] : to).map(read);
  const first = new Map<string, Address>();
  for (const recipient of recipients) {
    const key = canonicalAddress(recipient.address);
    if (!first.has(key)) first.set(key, recipient);
  }
  return [...first.values()];
};

const staffOf = ({ actor }: Ctx): Staff => {
  if (actor.kind !== 'staff') throw new DomainError('insufficient_permissions');
  return actor;
};

const contentOf = (body: Body, { defaultFrom, textFromHtml }: Deps): OutgoingSend['content'] => ({
  subject: body.subject,
  from: body.from === undefined ? defaultFrom : read(body.from),
  text: body.text?.trim() ? body.text : textFromHtml(body.html ?? ''),
  ...(body.html?.trim() ? { html: body.html } : {}),
  ...(body.replyTo === undefined ? {} : { replyTo: read(body.replyTo) }),
});

/** Sends one mail to each of the given recipients who may be mailed, once for each request: a
 *  repeated Idempotency-Key leads to the send that it started. */
export const sendEmail =
  (deps: Deps) =>
  async (ctx: Ctx, { body, headers }: SendEmailRequest): Promise<SendEmailResponse> => {
    const { uid } = staffOf(ctx);
    const content = contentOf(body, deps);
    if (!deps.sendingDomains.includes(domainOf(content.from.address))) {
      throw new DomainError('sender_not_allowed');
    }
    const recipients = recipientsOf(body);
    const newId = deps.newId();
    const key = headers['idempotency-key'];
    const id =
      key === undefined
        ? newId
        : await deps.idempotencyKeys.claim(`${uid}#send-email#${key}`, newId);
    if (id === newId) {
      await deps.audit.append({
        action: 'send.create',
        subject: `send:${id}`,
        actor: `staff:${uid}`,
        method: 'send_email',
        at: deps.now().toISOString(),
        requestId: ctx.requestId,
        ...ctx.source,
        after: { topic: body.topic, recipients: recipients.length },
      });
    }
    const deliveries = await deps.deliver(ctx, {
      id,
      topic: body.topic,
      content,
      recipients,
      tags: body.tags ?? [],
      variables: body.customVariables ?? {},
      tracking: {
        opens: body.trackingSettings?.opens ?? true,
        clicks: body.trackingSettings?.clicks ?? true,
      },
      createdBy: uid,
      fingerprint: createHash('sha256').update(JSON.stringify(body)).digest('hex'),
    });
    return deliveryReport(deliveries, 'Email sent successfully');
  };
