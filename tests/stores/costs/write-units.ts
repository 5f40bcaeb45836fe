import { itemSize, type StoredItem } from './item-size.ts';

/** One item before and after it was written; absent where there was none. */
export interface Written {
  before?: StoredItem | undefined;
  after?: StoredItem | undefined;
  inTransaction: boolean;
}

/** One for each KB begun, and for what is not there. */
const unitsFor = (...items: (StoredItem | undefined)[]): number =>
  Math.ceil(Math.max(1, ...items.map((item) => (item ? itemSize(item) : 0))) / 1024);

const indexKey = ({ gsi1pk, gsi1sk }: StoredItem = {}): string | undefined =>
  gsi1pk?.S === undefined ? undefined : JSON.stringify([gsi1pk.S, gsi1sk?.S]);

/** The table's own, by the larger of the two sizes; a transaction prepares and commits. */
export const tableUnits = ({ before, after, inTransaction }: Written): number =>
  unitsFor(before, after) * (inTransaction ? 2 : 1);

/** Those of `gsi1`, which copies whole items: an entry whose key changes is taken out and put in anew. */
export const indexUnits = ({ before, after }: Written): number => {
  const [from, to] = [indexKey(before), indexKey(after)];
  if (from === to) return from === undefined ? 0 : unitsFor(before, after);
  return (from === undefined ? 0 : unitsFor(before)) + (to === undefined ? 0 : unitsFor(after));
};
