import { hourOf, type Count, type Counts, type Hour } from '../counts.ts';
import type { Engagement, Reading } from '../engagement.ts';
import type { DeliveryEvent } from '../event.ts';
import { addMark, markOf } from './marks.ts';
import { readMarks, type ReadMark } from './read-marks.ts';

/** What is known about one recipient and one message once this event is known too. The same object when
 *  it tells nothing new. The order in which events come makes no difference. */
export const engage = (before: Engagement, event: DeliveryEvent): Engagement => {
  if (event.kind === 'delivered') {
    const deliveredAt = event.at.getTime();
    return deliveredAt < (before.deliveredAt ?? Infinity) ? { ...before, deliveredAt } : before;
  }
  const mark = markOf(event);
  const marks = mark ? addMark(before.marks, mark) : before.marks;
  return marks === before.marks ? before : { ...before, marks };
};

/** How each open and click reads in the light of all of them, by the id of its mark. `first`: the one of
 *  its kind that the numbers count. None for marks beyond `maxMarks`. */
export const readingsOf = (
  engagement: Engagement,
): Map<string, { reading: Reading; first: boolean }> =>
  new Map(readMarks(engagement).map(({ mark, reading, first }) => [mark.id, { reading, first }]));

const unique = { opened: 'uniqueOpens', clicked: 'uniqueClicks' } as const;

const countOf = ({ mark: { kind }, reading, first }: ReadMark): Count | undefined => {
  if (reading.by === 'machine') return `machine:${kind}:${reading.reason}`;
  return first ? unique[kind] : undefined;
};

const withoutZeros = (counts: Counts): Counts =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0));

/** What the numbers of readings gain and lose, by hour, when an engagement grows: a reading that changes
 *  is taken back where it was counted. Hours in order; nothing that stays as it was. */
export const readingChanges = (
  before: Engagement,
  after: Engagement,
): { hour: Hour; add: Counts }[] => {
  const changes = new Map<Hour, Counts>();
  const add = (engagement: Engagement, by: 1 | -1) => {
    for (const read of readMarks(engagement)) {
      const count = countOf(read);
      if (count === undefined) continue;
      const hour = hourOf(read.mark.at);
      const counts = changes.get(hour) ?? {};
      changes.set(hour, { ...counts, [count]: (counts[count] ?? 0) + by });
    }
  };
  add(before, -1);
  add(after, 1);
  return [...changes]
    .map(([hour, counts]) => ({ hour, add: withoutZeros(counts) }))
    .filter(({ add: counts }) => Object.keys(counts).length > 0)
    .toSorted((left, right) => (left.hour < right.hour ? -1 : 1));
};
