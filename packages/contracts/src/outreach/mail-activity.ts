import * as z from 'zod';
import { defineEndpoint, type RequestOf, type ResponseOf } from '../endpoint.ts';
import { roles } from '../roles.ts';
import { analyticsLimit, dateRange, isInOrder, rangeProblem } from './analytics-query.ts';
import { metrics, outcomes, seriesPoint } from './campaign-stats.ts';

const count = z.int().nonnegative();
const numbers = z.object({ sent: count, ...metrics, ...outcomes });
const period = z.object({ from: z.iso.datetime(), to: z.iso.datetime() });

const longestDays = 92;
const dayMs = 86_400_000;

const isShort = ({ startDate, endDate }: { startDate?: unknown; endDate?: unknown }): boolean =>
  !(startDate instanceof Date && endDate instanceof Date) ||
  endDate.getTime() - startDate.getTime() <= longestDays * dayMs;

export const mailActivity = defineEndpoint({
  id: 'mailActivity',
  function: 'eventReports',
  method: 'GET',
  path: '/outreach/activity',
  auth: { kind: 'staff', roles },
  rateLimit: analyticsLimit,
  summary: 'Tell how the mail of a period is going',
  description:
    'The numbers of all campaigns together, counted as `campaign-stats` counts them, by whole hours of event time; of the period and of the one before, by day in UTC, and what people opened and clicked by hour. The period before is as long, and earlier by as many whole days as this one touches, so that the same hours of the day are compared. A period holds at most 92 days.',
  query: z
    .object({ startDate: dateRange.startDate.unwrap(), endDate: dateRange.endDate.unwrap() })
    .refine(isInOrder, rangeProblem)
    .refine(isShort, {
      error: `a period may hold at most ${longestDays} days`,
      path: ['startDate'],
    }),
  response: z.object({
    data: z.object({
      period,
      numbers,
      before: z.object({ period, numbers }),
      days: z.array(seriesPoint),
      /** Hours in which a person opened or clicked something, by the hour's start. */
      hours: z.array(z.object({ at: z.iso.datetime(), opens: count, clicks: count })),
    }),
  }),
  errors: {},
});

export type MailActivityRequest = RequestOf<typeof mailActivity>;
export type MailActivityResponse = ResponseOf<typeof mailActivity>;
