import type { Ctx } from '@distronation/common';
import { topics as allTopics, type AuditMethod } from '@distronation/contracts';
import type { ChangeConsentOf, ChangedConsent } from './change-consent.ts';
import { optOutAsOf, type ChangeConsent } from './consent.ts';
import type { ConsentStore, ContactChoice, ListedContact, StoredConsent } from './ports.ts';

const nothing: ContactChoice = { unsubscribeAll: false, topics: {} };

/** Takes over what was left at SES, and nothing that was joined there: only towards less mail. Of what
 *  was chosen here since, only a topic that was taken back in outweighs what was left there. `known`: what
 *  is no news. */
export const adoptOptOuts =
  ({ unsubscribeAll, topics, updatedAt }: ListedContact, known = nothing): ChangeConsent =>
  (consent) => {
    const left = allTopics.filter(
      (topic) => topics[topic] === 'OPT_OUT' && known.topics[topic] !== 'OPT_OUT',
    );
    const without = optOutAsOf(updatedAt, left)(consent);
    const leftAll = unsubscribeAll && !known.unsubscribeAll;
    return leftAll ? optOutAsOf(updatedAt, 'all')(without) : without;
  };

/** What a record wrote itself, unless it is older than that, as one put back from a copy is. When somebody
 *  asked to come back can't tell: others write in between, and are dated after the asking. */
const knownTo = (
  { updatedAt: changedAt = '' }: Pick<StoredConsent, 'updatedAt'>,
  { written }: ListedContact,
): ContactChoice | undefined =>
  written && Date.parse(changedAt) >= written.asOf.getTime() ? written : undefined;

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
    return changeConsent(ctx, {
      address,
      apply: listed ? adoptOptOuts(listed, knownTo(stored, listed)) : (same) => same,
      action: stored.version === 0 ? 'contact.add' : 'consent.unsubscribe',
      method,
    });
  };

export type AdoptListedContact = ReturnType<typeof adoptListedContact>;
