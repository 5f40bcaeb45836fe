import type { Ctx } from '@distronation/common';
import { prepareCampaign, type PrepareDeps } from './prepare-campaign.ts';
import type { Job } from './ports.ts';
import { retryFailed, type RetryDeps } from './retry-failed.ts';
import { workPart, type WorkDeps } from './work-part.ts';

export type JobDeps = PrepareDeps & WorkDeps & RetryDeps;

/** Does one job of a campaign as it is now; what is over or out of date is nothing to do. */
export const doJob =
  (deps: JobDeps) =>
  async (ctx: Ctx, job: Job): Promise<void> => {
    const campaign = await deps.store.read(job.campaignId);
    if (!campaign) throw new Error('A job is about a campaign that does not exist');
    if (!('step' in job)) await workPart(deps)(ctx, campaign, job.part);
    else if (job.step === 'prepare') await prepareCampaign(deps)(ctx, campaign, job.optOutsFrom);
    else await retryFailed(deps)(ctx, campaign);
  };
