import * as z from 'zod';

/** A query is text, so what is in it is read from text. */
export const instant = (field: string) =>
  z.iso
    .datetime({
      offset: true,
      error: `${field} must be a date and time in ISO 8601, such as 2026-01-31T09:00:00Z`,
    })
    .transform((text) => new Date(text))
    .optional();

const wholeNumber = (message: string) => z.coerce.number<number>({ error: message }).int(message);

/** How many are wanted at a time. */
export const pageLimit = (max: number, usual: number) => {
  const message = `limit must be a whole number from 1 to ${max}`;
  return wholeNumber(message).min(1, message).max(max, message).default(usual);
};

export const pageOffset = () => {
  const message = 'offset must be a whole number, 0 or more';
  return wholeNumber(message).min(0, message).default(0);
};

/** For a problem between fields: reported beside the problems of each, not only once those are mended. */
export const besideOthers = {
  when: ({ value }: { value: unknown }) => typeof value === 'object' && value !== null,
};

/** Whether a range, where both of its ends are given, ends after it starts; and what is said if not. */
export const rangeInOrder = <Start extends string, End extends string>(start: Start, end: End) => ({
  isInOrder: (query: { [Field in Start | End]?: unknown }): boolean => {
    const [from, to] = [query[start], query[end]];
    return !(from instanceof Date && to instanceof Date) || from < to;
  },
  rangeProblem: { error: `${start} must be before ${end}`, path: [start], ...besideOthers },
});
