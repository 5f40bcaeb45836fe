import type { Clock, Ctx } from '@distronation/common';
import type { AdoptListedContact } from './adopt-listed-contact.ts';
import { isSameConsent } from './consent.ts';
import type { ConsentStore, ContactList } from './ports.ts';

interface Deps {
  store: Pick<ConsentStore, 'read'>;
  contactList: ContactList;
  adopt: AdoptListedContact;
  now: Clock;
}

/** Brings one address to the same state here and on SES's list, by reading both; so it does not
 *  matter in which order, how late or how often it is asked. */
export const syncContact =
  ({ store, contactList, adopt, now }: Deps) =>
  async (ctx: Ctx, address: string): Promise<void> => {
    const listed = await contactList.find(address);
    const { erasedAt } = await store.read(address);
    if (erasedAt && !listed) return;
    const asOf = now();
    const { unsubscribeAll, topics } = await adopt(ctx, address, listed);
    if (erasedAt) return contactList.remove(address);
    if (!listed) return contactList.create(address, { unsubscribeAll, topics, asOf });
    // SES forgets every topic that a replacement leaves out.
    const wanted = { ...listed, unsubscribeAll, topics: { ...listed.topics, ...topics } };
    if (!isSameConsent(wanted, listed)) await contactList.replace(address, { ...wanted, asOf });
  };

export type SyncContact = ReturnType<typeof syncContact>;
