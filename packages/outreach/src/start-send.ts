import { createHash } from 'node:crypto';
import {
  DomainError,
  type AuditEntry,
  type AuditLog,
  type Clock,
  type Ctx,
  type Ids,
} from '@distronation/common';
import {
  canonicalAddress,
  domainOf,
  parseAddress,
  type Address,
  type SendingFields,
} from '@distronation/contracts';
import type {
  DeliveredRow,
  Deliver,
  FitsProvider,
  IdempotencyKeys,
  MailContent,
  OutgoingSend,
} from './ports.ts';
import { staffAction, staffOf } from './staff-action.ts';

export interface SendingDeps {
  deliver: Deliver;
  fitsProvider: FitsProvider;
  idempotencyKeys: IdempotencyKeys;
  audit: AuditLog;
  newId: Ids;
  now: Clock;
  defaultFrom: Address;
  sendingDomains: readonly string[];
}

interface SendOrder {
  /** An Idempotency-Key means something within one of these only. */
  endpoint: 'send-email' | 'send-template-email';
  /** The whole of it tells whether two requests are the same. */
  body: SendingFields;
  idempotencyKey: string | undefined;
  content: MailContent;
}

const read = (text: string): Address => {
  const address = parseAddress(text);
  if (!address) throw new TypeError('The contract lets no such address through');
  return address;
};

const recipientsOf = ({ to }: SendingFields): Address[] => {
  const recipients = (typeof to === 'string' ? [to] : to).map(read);
  const first = new Map<string, Address>();
  for (const recipient of recipients) {
    const key = canonicalAddress(recipient.address);
    if (!first.has(key)) first.set(key, recipient);
  }
  return [...first.values()];
};

const senderOf = ({ from }: SendingFields, deps: SendingDeps): Address => {
  const sender = from === undefined ? deps.defaultFrom : read(from);
  if (deps.sendingDomains.includes(domainOf(sender.address))) return sender;
  throw new DomainError('sender_not_allowed');
};

const outgoing = (
  ctx: Ctx,
  { body, content }: SendOrder,
  deps: SendingDeps,
): Omit<OutgoingSend, 'id'> => ({
  topic: body.topic,
  content: {
    ...content,
    from: senderOf(body, deps),
    ...(body.replyTo === undefined ? {} : { replyTo: read(body.replyTo) }),
  },
  recipients: recipientsOf(body),
  tags: body.tags ?? [],
  variables: body.customVariables ?? {},
  // `unsubscribes` is about the provider's own link, which no mail of ours holds.
  tracking: { opens: body.trackingSettings.opens, clicks: body.trackingSettings.clicks },
  createdBy: staffOf(ctx).uid,
  fingerprint: createHash('sha256').update(JSON.stringify(body)).digest('hex'),
});

const recordOf = (
  ctx: Ctx,
  { endpoint, content }: SendOrder,
  { id, topic, recipients }: OutgoingSend,
  now: Clock,
): AuditEntry =>
  staffAction(ctx, now, {
    action: 'send.create',
    subject: `send:${id}`,
    method: endpoint.replaceAll('-', '_'),
    after: {
      topic,
      recipients: recipients.length,
      ...(content.template
        ? { template: content.template.name, version: content.template.version }
        : {}),
    },
  });

/** Sends one content to each of the given recipients who may be mailed, once for each request: a
 *  repeated Idempotency-Key leads to the send that it started. Nothing is written before all that
 *  can be known beforehand is checked. */
export const startSend =
  (deps: SendingDeps) =>
  async (ctx: Ctx, order: SendOrder): Promise<DeliveredRow[]> => {
    const { endpoint, idempotencyKey } = order;
    const newId = deps.newId();
    const fresh = { id: newId, ...outgoing(ctx, order, deps) };
    if (!deps.fitsProvider(fresh)) throw new DomainError('variables_too_large');
    const id =
      idempotencyKey === undefined
        ? newId
        : await deps.idempotencyKeys.claim(
            `${fresh.createdBy}#${endpoint}#${idempotencyKey}`,
            newId,
          );
    const send = { ...fresh, id };
    const record = () => deps.audit.appendFirst(recordOf(ctx, order, send, deps.now));
    return deps.deliver(ctx, send, record);
  };
