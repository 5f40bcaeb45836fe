import type { ContactFacets } from '@distronation/contracts';
import type { Entry } from './entry.ts';
import { statusesOf } from './fits.ts';
import type { Suppressed } from './ports.ts';

const most = 100;

const tally = () => {
  const counts = new Map<string, number>();
  return {
    add: (value: string) => counts.set(value, (counts.get(value) ?? 0) + 1),
    told: () =>
      [...counts]
        .map(([value, count]) => ({ value, count }))
        .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
        .slice(0, most),
  };
};

/** What contacts have in common, and how many of them. */
export const facetsOf = (
  found: readonly Entry[],
  suppressedOf: (entry: Entry) => Suppressed,
): ContactFacets => {
  const [tags, sources, fields, statuses] = [tally(), tally(), tally(), tally()];
  for (const entry of found) {
    entry.card.tags.forEach(tags.add);
    sources.add(entry.card.source);
    Object.keys(entry.card.fields).forEach(fields.add);
    statusesOf(suppressedOf(entry)).forEach(statuses.add);
  }
  return {
    tags: tags.told(),
    sources: sources.told(),
    fields: fields.told(),
    statuses: statuses.told(),
  };
};
