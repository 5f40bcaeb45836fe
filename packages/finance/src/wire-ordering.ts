import { acceptCampaign, readContent, wireCampaigns } from '@distronation/campaigns';
import { textFromHtml, wireIdempotencyKeys, wireSenders } from '@distronation/delivery';
import { wireConsent } from '@distronation/unsubscribe-utils';
import { orderCampaign } from './order-campaign.ts';
import type { ReadMailContent } from './ports.ts';
import { env, linkWiring } from './wire.ts';
import { wireIssuing } from './wire-issuing.ts';

export const consent = wireConsent();
const senders = { readSenders: wireSenders(), textFromHtml };
export const campaigns = wireCampaigns(consent);

export const readMailContent: ReadMailContent = (given) => readContent(given, senders);

export const accept = acceptCampaign({
  ...campaigns,
  idempotencyKeys: wireIdempotencyKeys(consent.env.GUARD_TABLE),
});

/** What ordering payout mails takes. Apart from `wire.ts`, so that those who follow links carry none of
 *  it. */
export const ordering = {
  findReports: wireIssuing(env, linkWiring).findReports,
  orderCampaign: orderCampaign({ readContent: readMailContent, accept }),
};
