import { queueCtx } from '@distronation/common/adapters';
import { keepCampaignsGoing, log } from '../wire-clock.ts';

export const handler = async (): Promise<void> =>
  keepCampaignsGoing(queueCtx('campaign-clock', log));
