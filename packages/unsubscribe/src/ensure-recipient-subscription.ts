import type { Ctx } from '@distronation/common';
import { canonicalAddress } from '@distronation/contracts';
import type { AdoptListedContact } from './adopt-listed-contact.ts';
import type { Consent } from './consent.ts';
import type { ContactList, ContactSyncQueue, ListedContact } from './ports.ts';

/** SES may hold contact-list calls to one a second, so a caller waits for a handful at most. */
const askAtOnce = 5;

interface Deps {
  contactList: Pick<ContactList, 'find'> | undefined;
  /** Leaves it to the queue to create the contact at SES. */
  adopt: AdoptListedContact;
  queue: ContactSyncQueue;
}

export type EnsureRecipientSubscription = (
  ctx: Ctx,
  unknown: readonly string[],
) => Promise<Map<string, Consent>>;

/** Makes strangers known: asks SES's list about the first few and leaves the others to the queue. SES
 *  out of reach is no reason to hold mail back, since opt-outs are in our own record first; an answer
 *  of SES that we cannot keep is one, and rejects. */
export const ensureRecipientSubscription =
  ({ contactList, adopt, queue }: Deps): EnsureRecipientSubscription =>
  async (ctx, unknown) => {
    const found = new Map<string, Consent>();
    if (!contactList || unknown.length === 0) return found;
    const later = unknown.slice(askAtOnce);
    // One after the other: asked all at once, SES would answer the first and turn the others away.
    for (const address of unknown.slice(0, askAtOnce)) {
      const answer = await ask(ctx, contactList, address);
      if (answer) found.set(address, (await adopt(ctx, address, answer.listed)).consent);
      else later.push(address);
    }
    await queue.add(later).catch((error: unknown) => {
      ctx.log.warn('contact list will follow late', { requestId: ctx.requestId, error });
    });
    return found;
  };

/** As the mail has the address, and in lower case: SES does not promise to take them for one. */
const findInEitherCase = async (
  contactList: Pick<ContactList, 'find'>,
  address: string,
): Promise<ListedContact | undefined> => {
  const canonical = canonicalAddress(address);
  const listed = await contactList.find(canonical);
  return listed ?? (canonical === address ? undefined : contactList.find(address));
};

const ask = async (
  { log, requestId }: Ctx,
  contactList: Pick<ContactList, 'find'>,
  address: string,
): Promise<{ listed: ListedContact | undefined } | undefined> => {
  try {
    return { listed: await findInEitherCase(contactList, address) };
  } catch (error) {
    log.warn('contact list did not answer', { requestId, error });
    return undefined;
  }
};
