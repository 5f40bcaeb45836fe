import { acceptCampaign, readContent, wireCampaigns } from '@distronation/campaigns';
import { textFromHtml, wireIdempotencyKeys, wireSenders } from '@distronation/delivery';
import { wireConsent } from '@distronation/unsubscribe-utils';
import { orderCampaign } from './order-campaign.ts';
import { env, linkWiring } from './wire.ts';
import { wireIssuing } from './wire-issuing.ts';

const consent = wireConsent();
const senders = { ...wireSenders(), textFromHtml };

/** What ordering payout mails takes. Apart from `wire.ts`, so that those who follow links carry none of
 *  it. */
export const ordering = {
  findReports: wireIssuing(env, linkWiring).findReports,
  orderCampaign: orderCampaign({
    readContent: (given) => readContent(given, senders),
    accept: acceptCampaign({
      ...wireCampaigns(consent),
      idempotencyKeys: wireIdempotencyKeys(consent.env.GUARD_TABLE),
    }),
  }),
};
