import { useCampaignAttention } from '../../features/campaigns/overview/use-campaign-attention.ts';
import { useDriftAttention } from '../../features/drift/use-drift-attention.ts';
import { useUncollectedAttention } from '../../features/payouts/overview/use-uncollected-attention.ts';
import { useGapAttention } from '../../features/tracking/overview/use-gap-attention.ts';
import { useUndecidedAttention } from '../../features/undecided/use-undecided-attention.ts';
import type { AttentionSource } from '../../lib/attention/attention.ts';

/** All places that things to look at come from, as far as the reader may see them. */
export const useAttention = (): AttentionSource[] => [
  ...useCampaignAttention(),
  ...useGapAttention(),
  ...useUndecidedAttention(),
  ...useUncollectedAttention(),
  ...useDriftAttention(),
];
