import type { Ctx } from '@distronation/common';
import { topics as allTopics, type AuditMethod } from '@distronation/contracts';
import type { ChangeConsentOf, ChangedConsent } from './change-consent.ts';
import { optOutAsOf, type ChangeConsent } from './consent.ts';
import type { ConsentStore, ListedContact, StoredConsent } from './ports.ts';

/** Takes over what was left at SES, and nothing that was joined there: only towards less mail. Of what
 *  was chosen here since, only a topic that was taken back in outweighs what was left there. */
export const adoptOptOuts =
  ({ unsubscribeAll, topics, updatedAt }: ListedContact): ChangeConsent =>
  (consent) => {
    const left = allTopics.filter((topic) => topics[topic] === 'OPT_OUT');
    const without = optOutAsOf(updatedAt, left)(consent);
    return unsubscribeAll ? optOutAsOf(updatedAt, 'all')(without) : without;
  };

/** Whether a record that is as new wrote this itself, so that nobody chose it at SES. When somebody asked
 *  to come back can't tell: others write in between, and are dated after the asking. */
const isOurOwn = (
  { isOurs = false, updatedAt }: ListedContact,
  { updatedAt: changedAt = '' }: Pick<StoredConsent, 'updatedAt'>,
): boolean => isOurs && Date.parse(changedAt) >= updatedAt.getTime();

interface Deps {
  store: Pick<ConsentStore, 'read'>;
  changeConsent: ChangeConsentOf;
  /** How the record calls it. */
  method?: AuditMethod;
}

/** Makes an address known here, with the opt-outs that SES's list holds for it. */
export const adoptListedContact =
  ({ store, changeConsent, method = 'ses_contact_list' }: Deps) =>
  async (ctx: Ctx, address: string, listed: ListedContact | undefined): Promise<ChangedConsent> => {
    const stored = await store.read(address);
    const hasNews = listed !== undefined && !isOurOwn(listed, stored);
    return changeConsent(ctx, {
      address,
      apply: hasNews ? adoptOptOuts(listed) : (same) => same,
      action: stored.version === 0 ? 'contact.add' : 'consent.unsubscribe',
      method,
    });
  };

export type AdoptListedContact = ReturnType<typeof adoptListedContact>;
