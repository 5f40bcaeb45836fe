import * as z from 'zod';
import { suppressionReason } from '../suppression-reason.ts';
import { topic } from '../topics.ts';

export const campaignStatuses = [
  /** Its audience is being written down. */
  'preparing',
  'scheduled',
  'running',
  /** Everybody has had their turn; of some it is not known yet whether their mail went out. */
  'settling',
  'paused',
  'finished',
  'cancelled',
] as const;
export type CampaignStatus = (typeof campaignStatuses)[number];

const count = z.int().nonnegative();

/** Adds up: `audience` is the sum of all others. */
export const campaignProgress = z.object({
  audience: count,
  accepted: count,
  skipped: count,
  failed: count,
  /** The provider may have taken it or not. */
  uncertain: count,
  remaining: count,
});
export type CampaignProgress = z.infer<typeof campaignProgress>;

/** Why it stands still. `bounces` and `complaints`: it was stopped by itself, as too many came. */
export const pauseReason = z.enum(['staff', 'bounces', 'complaints']);
export type PauseReason = z.infer<typeof pauseReason>;

const instant = z.iso.datetime();

export const campaignBrief = z.object({
  id: z.string(),
  name: z.string(),
  topic,
  kind: z.enum(['mail', 'payout']),
  subject: z.string(),
  status: z.enum(campaignStatuses),
  createdAt: instant,
  /** The colleague's address. */
  createdBy: z.string(),
  scheduledFor: instant.optional(),
  startedAt: instant.optional(),
  endedAt: instant.optional(),
  pausedBecause: pauseReason.optional(),
  /** Absent while the audience is not known. */
  progress: campaignProgress.optional(),
  /** When it will have reached everybody, as far as its pace tells; only while it runs. */
  expectedEnd: instant.optional(),
});
export type CampaignBrief = z.infer<typeof campaignBrief>;

/** Why somebody gets no mail: the gate's reasons, or a reason of this one campaign. */
export const campaignRecipient = z.object({
  id: z.string(),
  email: z.string(),
  state: z.enum(['skipped', 'failed', 'uncertain']),
  reason: z.string().optional(),
});

export const suppressedCounts = z.partialRecord(suppressionReason, count);

export const campaignId = z.string().regex(/^[0-9A-Z]{26}$/, 'id must be that of a campaign');

export const campaignNotFound = {
  campaign_not_found: { status: 404, message: 'There is no such campaign' },
} as const;
