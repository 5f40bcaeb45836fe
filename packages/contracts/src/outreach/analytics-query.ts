import * as z from 'zod';

/** One limit for all that reads numbers and events. */
export const analyticsLimit = { name: 'analytics', perMinute: 50 };

const maxLimit = 1000;

const instant = (field: string) =>
  z.iso
    .datetime({
      offset: true,
      error: `${field} must be a date and time in ISO 8601, such as 2026-01-31T09:00:00Z`,
    })
    .transform((text) => new Date(text))
    .optional();

/** Event time, from `startDate` up to, but not including, `endDate`. */
export const dateRange = { startDate: instant('startDate'), endDate: instant('endDate') };

export const isInOrder = ({
  startDate,
  endDate,
}: {
  startDate?: unknown;
  endDate?: unknown;
}): boolean => !(startDate instanceof Date && endDate instanceof Date) || startDate < endDate;

const wholeNumber = (message: string) => z.coerce.number<number>({ error: message }).int(message);

const limitMessage = `limit must be a whole number from 1 to ${maxLimit}`;
const offsetMessage = 'offset must be a whole number, 0 or more';

/** A query is text, so the numbers are read from it. */
export const page = {
  limit: wholeNumber(limitMessage).min(1, limitMessage).max(maxLimit, limitMessage).default(100),
  offset: wholeNumber(offsetMessage).min(0, offsetMessage).default(0),
};

/** Reported beside the other problems of the query, not only once those are mended. */
export const besideOthers = {
  when: ({ value }: { value: unknown }) => typeof value === 'object' && value !== null,
};

/** What `isInOrder` refuses: a range that ends before, or when, it starts. */
export const rangeProblem = {
  error: 'startDate must be before endDate',
  path: ['startDate'],
  ...besideOthers,
};

const tagsMessage = 'tags must be 1 to 10 tags of at most 128 characters';

/** `tags=a&tags=b` and `tags=a,b` alike. */
export const anyOfTags = z
  .union([z.string(), z.array(z.string())])
  .transform((given) => [given].flat().flatMap((text) => text.split(',').map((tag) => tag.trim())))
  .pipe(z.array(z.string().min(1, tagsMessage).max(128, tagsMessage)).max(10, tagsMessage));

export const campaignId = z.string().min(1).max(256);
