import { createHash } from 'node:crypto';
import { DomainError, type Ctx } from '@distronation/common';
import {
  canonicalAddress,
  domainOf,
  parseAddress,
  type Address,
  type SendingFields,
} from '@distronation/contracts';
import type { OutgoingSend, SendBrief } from './ports.ts';
import { staffOf } from './staff-action.ts';

export interface Senders {
  defaultFrom: Address;
  sendingDomains: readonly string[];
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

/** All of a send that the request itself says. */
export const briefOf = (ctx: Ctx, id: string, body: SendingFields): SendBrief => ({
  id,
  topic: body.topic,
  recipients: recipientsOf(body),
  tags: body.tags ?? [],
  variables: body.customVariables ?? {},
  // `unsubscribes` is about the provider's own link, which no mail of ours holds.
  tracking: { opens: body.trackingSettings.opens, clicks: body.trackingSettings.clicks },
  createdBy: staffOf(ctx).uid,
  fingerprint: createHash('sha256').update(JSON.stringify(body)).digest('hex'),
});

/** Who the mail is from and who gets the answers. Rejects with `sender_not_allowed`. */
export const sendersOf = (
  { from, replyTo }: SendingFields,
  { defaultFrom, sendingDomains }: Senders,
): Pick<OutgoingSend['content'], 'from' | 'replyTo'> => {
  const sender = from === undefined ? defaultFrom : read(from);
  if (!sendingDomains.includes(domainOf(sender.address))) {
    throw new DomainError('sender_not_allowed');
  }
  return { from: sender, ...(replyTo === undefined ? {} : { replyTo: read(replyTo) }) };
};
