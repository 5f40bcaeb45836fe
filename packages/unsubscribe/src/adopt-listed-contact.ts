import type { Ctx } from '@distronation/common';
import { topics as allTopics } from '@distronation/contracts';
import type { ChangeConsentOf } from './change-consent.ts';
import type { ChangeConsent, Consent } from './consent.ts';
import type { ConsentStore, ListedContact, StoredConsent } from './ports.ts';

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

/** Makes an address known here, with the opt-outs that SES's list holds for it. */
export const adoptListedContact =
  ({ store, changeConsent }: { store: ConsentStore; changeConsent: ChangeConsentOf }) =>
  async (ctx: Ctx, address: string, listed: ListedContact | undefined): Promise<Consent> => {
    const stored = await store.read(address);
    const { consent } = await changeConsent(ctx, {
      address,
      apply: listed && isNewerAt(listed, stored) ? adoptOptOuts(listed) : (same) => same,
      action: stored.version === 0 ? 'contact.add' : 'consent.unsubscribe',
      method: 'ses_contact_list',
    });
    return consent;
  };

export type AdoptListedContact = ReturnType<typeof adoptListedContact>;
