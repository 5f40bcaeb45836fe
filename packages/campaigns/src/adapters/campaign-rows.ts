import type { TableKey } from '@distronation/common/adapters';
import { topic } from '@distronation/contracts';
import * as z from 'zod';
import type { Campaign, Part } from '../campaign.ts';

const feedback = z.object({ delivered: z.number(), bounced: z.number(), complained: z.number() });

const campaign = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['mail', 'payout']),
  topic,
  subject: z.string(),
  tags: z.array(z.string()),
  tracking: z.object({ opens: z.boolean(), clicks: z.boolean() }),
  createdAt: z.string(),
  createdBy: z.string(),
  creatorId: z.string(),
  fingerprint: z.string(),
  segmentId: z.string().exactOptional(),
  status: z.enum(['preparing', 'scheduled', 'running', 'paused', 'finished', 'cancelled']),
  audience: z.object({ count: z.number(), parts: z.number(), edition: z.string() }).exactOptional(),
  scheduledFor: z.string().exactOptional(),
  startedAt: z.string().exactOptional(),
  endedAt: z.string().exactOptional(),
  pausedBecause: z.enum(['staff', 'bounces', 'complaints']).exactOptional(),
  pace: z.object({ since: z.string(), done: z.number() }).exactOptional(),
  forgiven: feedback.exactOptional(),
  isRetrying: z.boolean().exactOptional(),
  nudgedAt: z.string().exactOptional(),
  version: z.number(),
});

const part = z.object({
  number: z.number(),
  round: z.number(),
  counts: z.object({
    pending: z.number(),
    accepted: z.number(),
    skipped: z.number(),
    failed: z.number(),
    uncertain: z.number(),
  }),
  touchedAt: z.number(),
});

export const openList = 'CAMPAIGNS#OPEN';
export const allList = 'CAMPAIGNS#ALL';

const pkOf = (id: string): string => `CAMPAIGN#${id}`;

export const campaignKey = (id: string): TableKey => ({ pk: pkOf(id), sk: 'CAMPAIGN' });

/** An item of its own, since the campaign's own place in the index is among those that are open. */
export const placeItem = (id: string) => ({
  pk: pkOf(id),
  sk: 'PLACE',
  gsi1pk: allList,
  gsi1sk: id,
});

/** Whose numbers are kept under this name. */
export const nameKey = (name: string): TableKey => ({ pk: `CAMPAIGNNAME#${name}`, sk: 'NAME' });

export const partsPk = pkOf;
export const partPrefix = 'PART#';

export const partKey = (id: string, number: number): TableKey => ({
  pk: pkOf(id),
  sk: `${partPrefix}${String(number).padStart(6, '0')}`,
});

export const campaignItem = (given: Campaign, isOpen: boolean) => ({
  ...campaignKey(given.id),
  ...given,
  ...(isOpen ? { gsi1pk: openList, gsi1sk: given.id } : {}),
});

export const parseCampaign = (item: Record<string, unknown>): Campaign => campaign.parse(item);

export const parsePart = (item: Record<string, unknown>): Part => part.parse(item);

/** Whether the part that stood there before was sent. */
export const wasSent = (item: Record<string, unknown> | undefined): boolean =>
  item?.['counts'] !== undefined && part.shape.counts.parse(item['counts']).pending === 0;
