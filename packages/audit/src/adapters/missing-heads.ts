const dayMs = 86_400_000;
/** Heads come in the night; one night without is made up for in the next. */
const lateAfterMs = 3 * dayMs;

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

interface Gap {
  first: string;
  last: string;
}

const describe = ({ first, last }: Gap): string =>
  first === last ? `There are no heads of ${first}` : `There are no heads of ${first} to ${last}`;

/** The days without heads since the record's first entry, in words. `since` is that entry's time. */
export const missingHeads = (
  days: readonly string[],
  since: string | undefined,
  now: Date,
): string[] => {
  if (since === undefined) return [];
  const known = new Set(days);
  const gaps: Gap[] = [];
  let gap: Gap | undefined;
  for (let at = Date.parse(since); at < now.getTime() - lateAfterMs; at += dayMs) {
    const day = dayOf(at);
    if (known.has(day)) gap = undefined;
    else if (gap) gap.last = day;
    else gaps.push((gap = { first: day, last: day }));
  }
  return gaps.map(describe);
};
