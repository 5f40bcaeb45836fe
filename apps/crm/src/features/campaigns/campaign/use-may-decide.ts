import { campaignDeciders } from '@distronation/contracts';
import { useMay } from '../../../lib/auth/use-may.ts';
import type { FullCampaign } from './use-campaign.ts';

/** Whether the reader decides what becomes of a campaign; false until it is known. */
export const useMayDecide = ({ kind }: Pick<FullCampaign, 'kind'>): boolean =>
  useMay({ auth: { roles: campaignDeciders[kind] } });
