import type { Ctx } from '@distronation/common';
import { topics as allTopics, type Topic } from '@distronation/contracts';
import type { ChangeConsentOf } from './change-consent.ts';
import { optOut, optOutOfAll, type ChangeConsent, type Consent } from './consent.ts';
import type { ConsentStore, ListedContact } from './ports.ts';

/** Whether the person took the topic back in after SES's contact last changed. Nothing else that was
 *  chosen here since then outweighs what was left there. */
const tookBack = ({ optedInAt = {} }: Consent, listed: ListedContact, topic: Topic): boolean =>
  Date.parse(optedInAt[topic] ?? '') > listed.updatedAt.getTime();

/** Takes over what was left at SES, and nothing that was joined there: only towards less mail. */
const adoptOptOuts =
  (listed: ListedContact): ChangeConsent =>
  (consent) => {
    const left = allTopics.filter(
      (topic) => listed.topics[topic] === 'OPT_OUT' && !tookBack(consent, listed, topic),
    );
    const leftAll =
      listed.unsubscribeAll && !allTopics.some((topic) => tookBack(consent, listed, topic));
    const without = optOut(...left)(consent);
    return leftAll ? optOutOfAll(without) : without;
  };

/** Makes an address known here, with the opt-outs that SES's list holds for it. */
export const adoptListedContact =
  ({ store, changeConsent }: { store: ConsentStore; changeConsent: ChangeConsentOf }) =>
  async (ctx: Ctx, address: string, listed: ListedContact | undefined): Promise<Consent> => {
    const { version } = await store.read(address);
    const { consent } = await changeConsent(ctx, {
      address,
      apply: listed ? adoptOptOuts(listed) : (same) => same,
      action: version === 0 ? 'contact.add' : 'consent.unsubscribe',
      method: 'ses_contact_list',
    });
    return consent;
  };

export type AdoptListedContact = ReturnType<typeof adoptListedContact>;
