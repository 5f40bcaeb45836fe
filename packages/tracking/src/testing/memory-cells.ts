import type { Campaign } from '@distronation/contracts';
import { addCounts, type Cell, type Count, type Counts, type Hour } from '../counts.ts';
import type { CellReader, Generation } from '../ports.ts';

/** Numbers as kept; those of readings once for each generation. */
interface KeptCell extends Omit<Cell, 'counts'> {
  plain: Counts;
  readings: Map<Generation, Counts>;
}

const isOfReading = (count: string): boolean =>
  count === 'uniqueOpens' || count === 'uniqueClicks' || count.startsWith('machine:');

const only = (counts: Counts, isWanted: (count: string) => boolean): Counts =>
  Object.fromEntries(Object.entries(counts).filter(([count]) => isWanted(count)));

export interface MemoryCells {
  add(
    where: { hour: Hour; campaign: Campaign; generation: Generation },
    counts: Partial<Record<Count, number>>,
  ): void;
  cells(generation: Generation, ...question: Parameters<CellReader['cells']>): Cell[];
}

export const memoryCells = (): MemoryCells => {
  const kept = new Map<string, KeptCell>();
  return {
    add({ hour, campaign: { name, tags }, generation }, counts) {
      const key = JSON.stringify([hour, name, tags]);
      const cell = kept.get(key) ?? {
        hour,
        campaign: name,
        tags,
        plain: {},
        readings: new Map<Generation, Counts>(),
      };
      const plain = only(counts, (count) => !isOfReading(count));
      const ofReadings = only(counts, isOfReading);
      cell.plain = addCounts(cell.plain, plain);
      cell.readings.set(generation, addCounts(cell.readings.get(generation) ?? {}, ofReadings));
      kept.set(key, cell);
    },
    cells: (generation, { from, to }, campaign) =>
      [...kept.values()]
        .filter((cell) => from === undefined || cell.hour >= from)
        .filter((cell) => to === undefined || cell.hour < to)
        .filter((cell) => campaign === undefined || cell.campaign === campaign)
        .map(({ plain, readings, ...cell }) => ({
          ...cell,
          counts: { ...plain, ...readings.get(generation) },
        })),
  };
};
