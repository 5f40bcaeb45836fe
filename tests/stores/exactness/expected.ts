import type { Story } from './story.ts';

/** Numbers by hour, campaign and tags; none of them zero. */
export type Numbers = Record<string, Record<string, number>>;

export interface CountedCell {
  hour: string;
  campaign: string;
  tags: readonly string[];
  counts: Partial<Record<string, number>>;
}

const keyOf = ({ hour, campaign, tags }: Omit<CountedCell, 'counts'>): string =>
  `${hour} ${campaign} [${tags.join(', ')}]`;

export const numbersOf = (cells: readonly CountedCell[]): Numbers => {
  const numbers: Numbers = {};
  for (const cell of cells) {
    const sums = (numbers[keyOf(cell)] ??= {});
    for (const [name, count = 0] of Object.entries(cell.counts)) {
      sums[name] = (sums[name] ?? 0) + count;
      if (sums[name] === 0) delete sums[name];
    }
  }
  return Object.fromEntries(
    Object.entries(numbers).filter(([, sums]) => Object.keys(sums).length > 0),
  );
};

/** What must be counted, by what the stories themselves say. */
export const expectedNumbers = (stories: readonly Story[]): Numbers =>
  numbersOf(
    stories.flatMap(({ campaign: { name, tags }, steps }) =>
      steps.map(({ kind, at, counts }) => ({
        hour: new Date(at).toISOString().slice(0, 13),
        campaign: name,
        tags,
        counts: Object.fromEntries([kind, ...counts].map((count) => [count, 1])),
      })),
    ),
  );

/** What the gate must have been told, and which sends settled. */
export const expectedEffects = (stories: readonly Story[]) => {
  const told = { gate: new Set<string>(), settled: new Set<string>() };
  for (const { recipient, sendId, steps } of stories) {
    for (const { kind } of steps) {
      if (kind === 'bounced' || kind === 'complained') told.gate.add(`${recipient}: ${kind}`);
      // Every list of a provider that keeps mail back in a story is one of bounces.
      if (kind === 'suppressed') told.gate.add(`${recipient}: bounced`);
      if (kind === 'unsubscribed') told.gate.add(`${recipient}: left all`);
      if (kind === 'accepted') told.settled.add(sendId);
    }
  }
  return told;
};
