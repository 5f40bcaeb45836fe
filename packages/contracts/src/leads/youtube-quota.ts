import * as z from 'zod';
import { defineEndpoint, type RequestOf, type ResponseOf } from '../endpoint.ts';
import { mayFindLeads } from './youtube-token.ts';

/** What YouTube charges for a call, in units of the day's quota. */
export const youTubeCosts = { search: 100, channels: 1 } as const;
export type YouTubeCall = keyof typeof youTubeCosts;

const where = { function: 'youtubeToken', path: '/outreach/youtube-quota' } as const;

const response = z.object({
  data: z.object({
    /** `2026-11-23`, of the calendar in California, by which YouTube counts. */
    day: z.iso.date(),
    /** Units for the whole day, of all colleagues together. */
    limit: z.int().positive(),
    spent: z.int().nonnegative(),
    /** When the next day begins, with nothing spent. */
    resetsAt: z.iso.datetime(),
  }),
});

export const readYouTubeQuota = defineEndpoint({
  ...where,
  id: 'readYouTubeQuota',
  method: 'GET',
  auth: mayFindLeads,
  summary: 'Tell how much of the day’s quota of YouTube is spent',
  response,
  errors: {},
});

export const spendYouTubeQuota = defineEndpoint({
  ...where,
  id: 'spendYouTubeQuota',
  method: 'POST',
  auth: mayFindLeads,
  summary: 'Count calls of YouTube before they are made',
  description:
    'A search costs 100 units, a look at up to 50 channels one. Nothing is counted where too few are left for all of them.',
  body: z.strictObject({
    calls: z
      .array(z.enum(['search', 'channels'], { error: 'A call is search or channels' }), {
        error: 'calls must be a list',
      })
      .min(1, 'Name at least one call')
      .max(10, 'At most 10 calls at once'),
  }),
  response,
  errors: {
    youtube_quota_spent: {
      status: 409,
      message: 'Too little is left of the day’s quota of YouTube',
    },
  },
});

export type ReadYouTubeQuotaRequest = RequestOf<typeof readYouTubeQuota>;
export type ReadYouTubeQuotaResponse = ResponseOf<typeof readYouTubeQuota>;
export type SpendYouTubeQuotaRequest = RequestOf<typeof spendYouTubeQuota>;
export type SpendYouTubeQuotaResponse = ResponseOf<typeof spendYouTubeQuota>;
export type YouTubeQuota = ReadYouTubeQuotaResponse['data'];
