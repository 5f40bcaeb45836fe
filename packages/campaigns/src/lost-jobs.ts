import { isInDoubt, isSent, type Campaign, type Part } from './campaign.ts';
import { heads, lanesOf } from './lanes.ts';
import type { Job } from './ports.ts';

/** A part that is worked on is touched far more often; one that is not has lost its worker. */
export const lostAfterMs = 3 * 60_000;

/** Providers find out about doubts within half an hour; what nobody knows by then is asked about less
 *  and less often. */
const leastPatienceMs = 5 * 60_000;
const shareOfAge = 0.1;

const sinceOf = ({ createdAt, startedAt, pace }: Campaign): number =>
  Date.parse(pace?.since ?? startedAt ?? createdAt);

/** The parts at which a lane should be worked on, and is not. */
const deserted = (campaign: Campaign, begun: readonly Part[], now: number): number[] => {
  const parts = campaign.audience?.parts ?? 0;
  const laneOf = (part: number): number => part % lanesOf(parts);
  const lastWork = (head: number): number =>
    begun
      .filter(({ number }) => laneOf(number) === laneOf(head))
      .reduce((latest, { touchedAt }) => Math.max(latest, touchedAt), sinceOf(campaign));
  return heads(parts, begun).filter((head) => now - lastWork(head) > lostAfterMs);
};

/** The parts of whose mails somebody should find out what became of them. While a campaign is paused,
 *  these may be in the hands of a worker that is gone. */
const doubtful = (campaign: Campaign, begun: readonly Part[], now: number): number[] => {
  const patience = Math.max(leastPatienceMs, (now - sinceOf(campaign)) * shareOfAge);
  const isPaused = campaign.status === 'paused';
  return begun
    .filter((part) => (isSent(part) ? isInDoubt(part) : isPaused))
    .filter(({ touchedAt }) => now - touchedAt > patience)
    .map(({ number }) => number);
};

/** What has to be done for a campaign, and nobody seems to be about to do. */
export const lostJobs = (campaign: Campaign, begun: readonly Part[], now: number): Job[] => {
  const { id: campaignId, status, isRetrying } = campaign;
  const isLate = now - sinceOf(campaign) > lostAfterMs;
  if (status === 'preparing') return isLate ? [{ campaignId, step: 'prepare' }] : [];
  const retry: Job[] = isRetrying && isLate ? [{ campaignId, step: 'retry' }] : [];
  const lost = status === 'running' ? deserted(campaign, begun, now) : [];
  const parts = [...lost, ...doubtful(campaign, begun, now)];
  return [...retry, ...parts.map((part) => ({ campaignId, part }))];
};
