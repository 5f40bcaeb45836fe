import { wireCampaignLedger } from '@distronation/delivery';
import { keepGoing } from './keep-going.ts';
import { campaigns, consent } from './wire.ts';

export { log } from './wire.ts';

export const keepCampaignsGoing = keepGoing({
  ...campaigns,
  ledger: wireCampaignLedger(consent.env.MAIL_TABLE),
});
