import { digestOf, staffOf, type Ctx } from '@distronation/common';
import {
  canonicalAddress,
  readAddress,
  type Address,
  type SendingFields,
} from '@distronation/contracts';
import type { SendBrief } from './ports.ts';

const recipientsOf = ({ to }: SendingFields): Address[] => {
  const recipients = (typeof to === 'string' ? [to] : to).map(readAddress);
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
  fingerprint: digestOf(body),
});
