import { DomainError } from '@distronation/common';
import { domainOf, readAddress, type Address } from '@distronation/contracts';

export interface Senders {
  from: Address;
  replyTo?: Address;
}

/** Who a mail is from and who gets its answers, as it was ordered. Rejects with `sender_not_allowed`. */
export type ReadSenders = (given: {
  from?: string | undefined;
  replyTo?: string | undefined;
}) => Senders;

export const readSenders =
  ({
    defaultFrom,
    sendingDomains,
  }: {
    defaultFrom: Address;
    sendingDomains: readonly string[];
  }): ReadSenders =>
  ({ from, replyTo }) => {
    const sender = from === undefined ? defaultFrom : readAddress(from);
    if (!sendingDomains.includes(domainOf(sender.address))) {
      throw new DomainError('sender_not_allowed');
    }
    return { from: sender, ...(replyTo === undefined ? {} : { replyTo: readAddress(replyTo) }) };
  };
