import type { RecordedWrite } from './record-writes.ts';
import { indexUnits, tableUnits } from './write-units.ts';

const purposes = [
  ['token', /^WEBHOOK#/, /^TOKEN$/],
  ['event', /^MSG#/, /^EVENT#/],
  ['timeline', /^CONTACT#/, /^EVENT#/],
  ['engagement', /^CONTACT#/, /^ENGAGEMENT#/],
  ['cell', /^COUNT#/, /./],
] as const;

export const purposeOf = ({ pk, sk, inTransaction }: RecordedWrite): string => {
  const found = purposes.find(([, ofPk, ofSk]) => ofPk.test(pk) && ofSk.test(sk));
  if (!found) throw new Error(`Nobody knows what ${pk} / ${sk} is for`);
  return found[0] === 'event' && !inTransaction ? 'effects' : found[0];
};

/** Write units by what they are for, as `table + index`, and their sum. */
export const billOf = (writes: readonly RecordedWrite[]) => {
  const items: Record<string, string> = {};
  let total = 0;
  for (const [purpose, own] of Map.groupBy(writes, purposeOf)) {
    const table = own.reduce((sum, write) => sum + tableUnits(write), 0);
    const index = own.reduce((sum, write) => sum + indexUnits(write), 0);
    items[purpose] = index > 0 ? `${table} + ${index}` : `${table}`;
    total += table + index;
  }
  return { ...items, total };
};
