import type { Ctx } from '@distronation/common';
import type { Campaign } from './campaign.ts';
import { changeCampaign, changed } from './change-campaign.ts';
import { finishIfDone, type FinishDeps } from './finish-campaign.ts';
import { startLanes } from './lanes.ts';
import { lostAfterMs, lostJobs } from './lost-jobs.ts';
import { pauseIfUnwelcome, type WelcomeDeps } from './pause-if-unwelcome.ts';
import type { CampaignStore, JobQueue } from './ports.ts';

export interface KeepGoingDeps extends FinishDeps, WelcomeDeps {
  store: CampaignStore;
  queue: JobQueue;
}

/** Has begun anew what seems to be lost. It may only be waiting behind others in the queue, so this is
 *  done seldom, and by one of several clocks. */
const nudge = async ({ store, queue, now }: KeepGoingDeps, campaign: Campaign): Promise<void> => {
  const at = now();
  const { id, kind, nudgedAt } = campaign;
  if (nudgedAt !== undefined && at.getTime() - Date.parse(nudgedAt) <= lostAfterMs) return;
  const jobs = lostJobs(campaign, await store.parts(id), at.getTime());
  if (jobs.length === 0) return;
  const isOurs = await store.commit(campaign, changed(campaign, { nudgedAt: at.toISOString() }));
  if (isOurs) await queue.add(kind, jobs);
};

/** Starts a campaign whose time has come. */
const startDue = async (
  deps: KeepGoingDeps,
  ctx: Ctx,
  { id, scheduledFor = '' }: Campaign,
): Promise<void> => {
  const since = deps.now().toISOString();
  if (scheduledFor > since) return;
  const started = await changeCampaign(deps)(ctx, id, ({ status }) =>
    status === 'scheduled'
      ? { status: 'running', startedAt: since, pace: { since, done: 0 } }
      : undefined,
  );
  if (started.status === 'running') await startLanes(deps.queue, started, []);
};

const keepOneGoing =
  (deps: KeepGoingDeps) =>
  async (ctx: Ctx, campaign: Campaign): Promise<void> => {
    const { id, status } = campaign;
    if (status === 'scheduled') return startDue(deps, ctx, campaign);
    if (status === 'running') {
      if (await pauseIfUnwelcome(deps)(ctx, campaign)) return;
      if (await finishIfDone(deps)(id)) return;
    }
    await nudge(deps, campaign);
  };

/** What happens once a minute: starts what is due, and takes care of what was lost on the way. One
 *  campaign's trouble keeps nobody from looking after the others. Resolves to how many are in trouble. */
export const keepGoing =
  (deps: KeepGoingDeps) =>
  async (ctx: Ctx): Promise<number> => {
    let inTrouble = 0;
    for (const { id } of await deps.store.listOpen()) {
      try {
        const campaign = await deps.store.read(id);
        if (campaign) await keepOneGoing(deps)(ctx, campaign);
      } catch (error) {
        ctx.log.error('campaign not looked after', { campaignId: id, error });
        inTrouble += 1;
      }
    }
    return inTrouble;
  };
