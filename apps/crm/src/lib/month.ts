const names = new Intl.DateTimeFormat('en-GB', {
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

export interface Month {
  year: string;
  /** Two digits. */
  month: string;
}

/** `August 2026` */
export const monthWords = ({ year, month }: Month): string =>
  names.format(new Date(`${year}-${month}-01T00:00:00Z`));

/** As an address or a list of choices carries it: `2026-08`. */
export const monthKey = ({ year, month }: Month): string => `${year}-${month}`;

/** Undefined for what is none. */
export const monthOf = (key: string): Month | undefined => {
  const [, year, month] = /^(20\d\d)-(0[1-9]|1[0-2])$/.exec(key) ?? [];
  return year && month ? { year, month } : undefined;
};

/** The latest months, the one before this first: statements are about a month that is over. */
export const recentMonths = (now: Date, count = 18): Month[] =>
  Array.from({ length: count }, (_, back) => {
    const day = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1 - back));
    const [year = '', month = ''] = day.toISOString().split('-', 2);
    return { year, month };
  });
