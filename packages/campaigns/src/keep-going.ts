import type { Ctx } from '@distronation/common';
import { isInDoubt, isSent, type Campaign, type Part } from './campaign.ts';
import { changeCampaign } from './change-campaign.ts';
import { finishIfDone, type FinishDeps } from './finish-campaign.ts';
import { heads, lanesOf, startLanes } from './lanes.ts';
import { pauseIfUnwelcome, type WelcomeDeps } from './pause-if-unwelcome.ts';
import type { CampaignStore, Job, JobQueue } from './ports.ts';

export interface KeepGoingDeps extends FinishDeps, WelcomeDeps {
  store: CampaignStore;
  queue: JobQueue;
}

/** A part that is worked on is touched far more often; one that is not has lost its worker. */
const lostAfterMs = 3 * 60_000;

/** Providers find out about doubts within half an hour. */
const askAgainAfterMs = 5 * 60_000;

/** When somebody last worked in the lane of this part, or could have begun to. */
const lastWork = (
  { startedAt, pace, createdAt }: Campaign,
  parts: number,
  number: number,
  begun: ReadonlyMap<number, Part>,
): number => {
  const inLane = [number, number - lanesOf(parts)].map((at) => begun.get(at)?.touchedAt ?? 0);
  return Math.max(...inLane, Date.parse(pace?.since ?? startedAt ?? createdAt));
};

/** The parts whose job was lost, and those whose doubts are worth asking about again. */
const jobsFor = (campaign: Campaign, begun: readonly Part[], now: number): Job[] => {
  const { id: campaignId, audience } = campaign;
  const parts = audience?.parts ?? 0;
  const byNumber = new Map(begun.map((part) => [part.number, part]));
  const lost = heads(parts, begun).filter(
    (number) => now - lastWork(campaign, parts, number, byNumber) > lostAfterMs,
  );
  const doubtful = begun
    .filter((part) => isSent(part) && isInDoubt(part) && now - part.touchedAt > askAgainAfterMs)
    .map(({ number }) => number);
  return [...lost, ...doubtful].map((part) => ({ campaignId, part }));
};

const keepOneGoing =
  (deps: KeepGoingDeps) =>
  async (ctx: Ctx, campaign: Campaign): Promise<void> => {
    const { store, queue, now } = deps;
    const { id, kind, status, scheduledFor = '', createdAt } = campaign;
    const at = now();
    if (status === 'preparing' && at.getTime() - Date.parse(createdAt) > lostAfterMs)
      await queue.add(kind, [{ campaignId: id, step: 'prepare' }]);
    if (status === 'scheduled' && scheduledFor <= at.toISOString()) {
      const since = at.toISOString();
      const started = await changeCampaign(deps)(ctx, id, (current) =>
        current.status === 'scheduled'
          ? { status: 'running', startedAt: since, pace: { since, done: 0 } }
          : undefined,
      );
      await startLanes(queue, started, []);
    }
    if (status !== 'running') return;
    if (await pauseIfUnwelcome(deps)(ctx, campaign)) return;
    if (await finishIfDone(deps)(ctx, campaign)) return;
    await queue.add(kind, jobsFor(campaign, await store.parts(id), at.getTime()));
  };

/** What happens once a minute: starts what is due, and takes care of what was lost on the way. One
 *  campaign's trouble keeps nobody from looking after the others. */
export const keepGoing =
  (deps: KeepGoingDeps) =>
  async (ctx: Ctx): Promise<void> => {
    for (const { id } of await deps.store.listOpen()) {
      try {
        const campaign = await deps.store.read(id);
        if (campaign) await keepOneGoing(deps)(ctx, campaign);
      } catch (error) {
        ctx.log.error('campaign not looked after', { campaignId: id, error });
      }
    }
  };
