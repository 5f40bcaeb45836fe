import * as z from 'zod';
import { instant, pageLimit, pageOffset, rangeInOrder } from '../query-fields.ts';

/** One limit for all that reads numbers and events. */
export const analyticsLimit = { name: 'analytics', perMinute: 50 };

/** Event time, from `startDate` up to, but not including, `endDate`. */
export const dateRange = { startDate: instant('startDate'), endDate: instant('endDate') };

export const { isInOrder, rangeProblem } = rangeInOrder('startDate', 'endDate');

export const page = { limit: pageLimit(1000, 100), offset: pageOffset() };

const tagsMessage = 'tags must be 1 to 10 tags of at most 128 characters';

/** `tags=a&tags=b` and `tags=a,b` alike. */
export const anyOfTags = z
  .union([z.string(), z.array(z.string())])
  .transform((given) => [given].flat().flatMap((text) => text.split(',').map((tag) => tag.trim())))
  .pipe(z.array(z.string().min(1, tagsMessage).max(128, tagsMessage)).max(10, tagsMessage));

export const campaignId = z.string().min(1).max(256);
