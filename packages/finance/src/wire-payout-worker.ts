import { wireCampaignWorker } from '@distronation/campaigns';
import { wireConsent } from '@distronation/unsubscribe-utils';
import { personalisePayouts } from './personalise-payouts.ts';
import { env, linkWiring } from './wire.ts';
import { wireIssuing } from './wire-issuing.ts';

/** The worker that makes payout mails: it alone holds the keys that sign links, beside those who
 *  follow them. */
export const workOnPayouts = wireCampaignWorker(wireConsent(), {
  personaliserOf: personalisePayouts(wireIssuing(env, linkWiring)),
  // Payouts go to partners named one by one.
  peopleIn: async () => undefined,
});
