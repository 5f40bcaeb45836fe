import { wireCampaignWorker } from '@distronation/campaigns';
import { doReminders } from './payout-runs/do-reminders.ts';
import { orderIfApproved } from './payout-runs/order-run.ts';
import { personalisePayouts } from './personalise-payouts.ts';
import { env, linkWiring } from './wire.ts';
import { order, runs } from './wire-approved-runs.ts';
import { wireIssuing } from './wire-issuing.ts';
import { consent } from './wire-ordering.ts';

/** The worker that makes payout mails: it alone holds the keys that sign links, beside those who
 *  follow them. */
const workOnParts = wireCampaignWorker(consent, {
  kind: 'payout',
  personaliserOf: personalisePayouts(wireIssuing(env, linkWiring)),
  // Payouts go to partners named one by one.
  peopleIn: async () => undefined,
});

export const workOnPayouts = doReminders(orderIfApproved({ runs, orderRun: order }), workOnParts);
