import { queueCtx } from '@distronation/common/adapters';
import { keepCampaignsGoing, log, settleOpenSends } from '../wire-clock.ts';

export const handler = async (): Promise<void> => {
  const ctx = queueCtx('campaign-clock', log);
  await keepCampaignsGoing(ctx);
  await settleOpenSends(ctx);
};
