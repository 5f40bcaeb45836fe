import type { CampaignBrief, CampaignProgress, CampaignStatus } from '@distronation/contracts';
import { sumCounts, through, type Campaign, type Part } from './campaign.ts';

const progressOf = (count: number, begun: readonly Part[]): CampaignProgress => {
  const { accepted, skipped, failed, uncertain } = sumCounts(begun);
  const remaining = count - accepted - skipped - failed - uncertain;
  return { audience: count, accepted, skipped, failed, uncertain, remaining };
};

/** What it is doing, as people call it. */
export const statusOf = (
  { status, audience, isRetrying }: Campaign,
  begun: readonly Part[],
): CampaignStatus => {
  if (status !== 'running' || !audience || isRetrying) return status;
  return progressOf(audience.count, begun).remaining === 0 ? 'settling' : 'running';
};

/** When it will have reached everybody if it goes on as it went since it was last set going. */
const expectedEnd = (
  { pace }: Campaign,
  begun: readonly Part[],
  remaining: number,
  now: Date,
): Date | undefined => {
  if (!pace || remaining === 0) return undefined;
  const done = through(sumCounts(begun)) - pace.done;
  const taken = now.getTime() - Date.parse(pace.since);
  return done > 0 ? new Date(now.getTime() + (taken / done) * remaining) : undefined;
};

/** What staff are told about a campaign and how far it is. */
export const describeCampaign = (
  campaign: Campaign,
  begun: readonly Part[],
  now: Date,
): CampaignBrief => {
  const { id, name, topic, kind, subject, createdAt, createdBy, audience } = campaign;
  const { scheduledFor, startedAt, endedAt, pausedBecause } = campaign;
  const status = statusOf(campaign, begun);
  const progress = audience && progressOf(audience.count, begun);
  const end =
    status === 'running' && progress
      ? expectedEnd(campaign, begun, progress.remaining, now)
      : undefined;
  return {
    id,
    name,
    topic,
    kind,
    subject,
    status,
    createdAt,
    createdBy,
    ...(scheduledFor ? { scheduledFor } : {}),
    ...(startedAt ? { startedAt } : {}),
    ...(endedAt ? { endedAt } : {}),
    ...(pausedBecause ? { pausedBecause } : {}),
    ...(progress ? { progress } : {}),
    ...(end ? { expectedEnd: end.toISOString() } : {}),
  };
};
