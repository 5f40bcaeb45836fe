import { untilWritten, type Ctx } from '@distronation/common';
import type { AdoptListedContact } from './adopt-listed-contact.ts';
import { isSameConsent } from './consent.ts';
import type { ConsentStore, ContactList } from './ports.ts';

interface Deps {
  store: Pick<ConsentStore, 'read'>;
  contactList: ContactList;
  adopt: AdoptListedContact;
}

/** Brings one address to the same state here and on SES's list, by reading both; so it does not
 *  matter in which order, how late or how often it is asked. What was chosen while it wrote is
 *  written as well: who wrote last has also looked last, be it one of two at the same address. */
export const syncContact = ({ store, contactList, adopt }: Deps) => {
  /** Resolves to the version of the record that SES holds now; to undefined where nothing was to do. */
  const write = async (ctx: Ctx, address: string): Promise<number | undefined> => {
    const listed = await contactList.find(address);
    const { consent, version, updatedAt = '', erasedAt } = await adopt(ctx, address, listed);
    if (erasedAt) {
      if (listed) await contactList.remove(address);
      return undefined;
    }
    const { unsubscribeAll, topics } = consent;
    const asOf = new Date(updatedAt);
    if (!listed) {
      await contactList.create(address, { unsubscribeAll, topics, asOf });
      return version;
    }
    // SES forgets every topic that a replacement leaves out.
    const wanted = { ...listed, unsubscribeAll, topics: { ...listed.topics, ...topics } };
    if (isSameConsent(wanted, listed)) return undefined;
    await contactList.replace(address, { ...wanted, asOf });
    return version;
  };

  return async (ctx: Ctx, address: string): Promise<void> => {
    await untilWritten(async () => {
      const written = await write(ctx, address);
      const isLast = written === undefined || (await store.read(address)).version === written;
      return isLast || undefined;
    });
  };
};

export type SyncContact = ReturnType<typeof syncContact>;
