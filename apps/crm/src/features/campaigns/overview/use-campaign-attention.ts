import { attentionFrom, type AttentionSource } from '../../../lib/attention/attention.ts';
import { useCampaigns } from '../use-campaigns.ts';
import { failedMailLines, openCampaignLines } from './campaign-lines.ts';
import { useOpenCampaigns } from './use-open-campaigns.ts';

/** What waits for a person about campaigns: those that are open, and the latest ones. */
export const useCampaignAttention = (): AttentionSource[] => [
  attentionFrom('Open campaigns', useOpenCampaigns(), ({ campaigns }) =>
    openCampaignLines(campaigns),
  ),
  attentionFrom('The latest campaigns', useCampaigns({}), ({ pages }) =>
    failedMailLines(
      pages.flatMap(({ campaigns }) => campaigns),
      new Date(),
    ),
  ),
];
