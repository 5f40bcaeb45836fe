import type { Ctx } from '@distronation/common';
import type { AdoptListedContact } from './adopt-listed-contact.ts';
import type { Consent } from './consent.ts';
import type { ContactList, ContactSyncQueue } from './ports.ts';

/** SES may hold contact-list calls to one a second, so a caller waits for a handful at most. */
const askAtOnce = 5;

interface Deps {
  /** Answers or fails at once: it must not wait for SES to have time. */
  contactList: Pick<ContactList, 'find'> | undefined;
  /** Leaves it to the queue to create the contact at SES. */
  adopt: AdoptListedContact;
  queue: ContactSyncQueue;
}

export type EnsureRecipientSubscription = (
  ctx: Ctx,
  unknown: readonly string[],
) => Promise<Map<string, Consent>>;

/** Makes strangers known: asks SES's list about the first few at once and leaves the others to the
 *  queue. SES out of reach is no reason to hold mail back: every opt-out is in our own record first. */
export const ensureRecipientSubscription =
  ({ contactList, adopt, queue }: Deps): EnsureRecipientSubscription =>
  async (ctx, unknown) => {
    const found = new Map<string, Consent>();
    if (!contactList || unknown.length === 0) return found;
    const later = unknown.slice(askAtOnce);
    await Promise.all(
      unknown.slice(0, askAtOnce).map(async (address) => {
        try {
          found.set(address, await adopt(ctx, address, await contactList.find(address)));
        } catch (error) {
          ctx.log.warn('contact list did not answer', { requestId: ctx.requestId, error });
          later.push(address);
        }
      }),
    );
    await queue.add(later).catch((error: unknown) => {
      ctx.log.warn('contact list will follow late', { requestId: ctx.requestId, error });
    });
    return found;
  };
