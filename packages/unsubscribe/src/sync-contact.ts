import type { Ctx } from '@distronation/common';
import { topics as allTopics } from '@distronation/contracts';
import type { ChangeConsentOf } from './change-consent.ts';
import { isSameConsent, type ChangeConsent, type Consent } from './consent.ts';
import type { ConsentStore, ContactList, ListedContact, StoredConsent } from './ports.ts';

interface Deps {
  store: ConsentStore;
  contactList: ContactList;
  /** Without a queue behind it: what came from SES's list need not go back there. */
  changeConsent: ChangeConsentOf;
}

/** Takes over what was left at SES, and nothing that was joined there: only towards less mail. */
const adoptOptOuts =
  (listed: ListedContact): ChangeConsent =>
  (consent) => ({
    ...consent,
    unsubscribeAll: consent.unsubscribeAll || listed.unsubscribeAll,
    topics: {
      ...consent.topics,
      ...Object.fromEntries(
        allTopics
          .filter((topic) => listed.topics[topic] === 'OPT_OUT')
          .map((topic) => [topic, 'OPT_OUT' as const]),
      ),
    },
  });

/** A choice made here after SES's contact last changed is the person's last word. */
const isNewerAt = (listed: ListedContact, { version, updatedAt }: StoredConsent): boolean =>
  version === 0 || updatedAt === undefined || listed.updatedAt.getTime() > Date.parse(updatedAt);

/** Brings one address to the same state here and on SES's list, by reading both; so it does not
 *  matter in which order, how late or how often it is asked. Resolves to the state. */
export const syncContact =
  ({ store, contactList, changeConsent }: Deps) =>
  async (ctx: Ctx, address: string): Promise<Consent> => {
    const listed = await contactList.find(address);
    const stored = await store.read(address);
    const { consent } = await changeConsent(ctx, {
      address,
      apply: listed && isNewerAt(listed, stored) ? adoptOptOuts(listed) : (same) => same,
      action: stored.version === 0 ? 'contact.add' : 'consent.unsubscribe',
      method: 'ses_contact_list',
    });
    const wanted = {
      unsubscribeAll: consent.unsubscribeAll,
      topics: { ...listed?.topics, ...consent.topics },
    };
    if (!listed || !isSameConsent(wanted, listed)) await contactList.put(address, wanted);
    return consent;
  };
