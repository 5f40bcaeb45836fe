import { campaignOf } from '@distronation/contracts';
import type { Campaign } from './campaign.ts';
import type { CampaignContent, Mailing } from './ports.ts';

/** Under which name its mails count. */
export const countedAs = ({ name, tags }: Campaign) => campaignOf(name, tags);

export const mailingOf = (campaign: Campaign, count: number, content: CampaignContent): Mailing => {
  const { id, name, topic, tags, tracking } = campaign;
  // The variable comes back with the provider's events, and names the campaign in its own statistics.
  const variables = { campaignId: name };
  return { id, count, campaign: countedAs(campaign), topic, content, tags, variables, tracking };
};
