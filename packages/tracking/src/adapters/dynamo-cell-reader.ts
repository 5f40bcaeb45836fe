import pMap from 'p-map';
import type { Cell, Hour } from '../counts.ts';
import type { CellReader } from '../ports.ts';
import {
  campaignPk,
  campaignShards,
  cellShards,
  closedPk,
  countsOf,
  parseCell,
  shardPk,
  sumOf,
  type CellRow,
} from './counter-cells.ts';
import { countingState, type CountingState } from './counting-state.ts';
import type { MailTable } from './mail-table.ts';
import { queryItems, type Range } from './query-all.ts';
import { shardNames } from './shards.ts';

const queriesAtOnce = 32;

/** An index follows within a second, and has surely done so by then. */
const indexFollowsMs = 60_000;

/** What was just copied is read from its shards for a moment longer, where it lies until the next run. */
const asFollowed = (state: CountingState, now: number): CountingState => {
  const { closedBefore, closedUntilThen = closedBefore, closingSince } = state;
  return now - closingSince < indexFollowsMs ? { ...state, closedBefore: closedUntilThen } : state;
};

/** A sort key goes on after its hour, so the end itself is left out. */
const rangesOf = (
  campaign: string | undefined,
  { closedBefore }: CountingState,
  { from = ' ', to }: { from?: Hour; to?: Hour },
): Range[] => {
  const period = { from, ...(to === undefined ? {} : { to }) };
  // What lies in shards before that has been copied, and waits to be cleared away.
  const open = { ...period, from: from > closedBefore ? from : closedBefore };
  if (campaign === undefined) {
    const shards = shardNames(cellShards).map((shard) => ({ ...open, partition: shardPk(shard) }));
    return [{ ...period, partition: closedPk }, ...shards];
  }
  const index = { index: 'gsi1' as const };
  const shards = Array.from({ length: campaignShards }, (_, shard) => ({
    ...index,
    ...open,
    partition: campaignPk(campaign, shard),
  }));
  return [{ ...index, ...period, partition: campaignPk(campaign, 'CLOSED') }, ...shards];
};

const merge = (rows: readonly CellRow[], { closedBefore, current }: CountingState): Cell[] => {
  const byId = Map.groupBy(rows, ({ id }) => id);
  return [...byId.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const { hour, campaign } = first;
    const inShards = hour < closedBefore ? same.map(({ gathered }) => gathered) : [];
    const counts = countsOf(sumOf([...inShards, ...same.map(({ added }) => added)]), current);
    return [{ hour, campaign: campaign.name, tags: campaign.tags, counts }];
  });
};

/** Reads the numbers of whole hours: those of closed hours from one item each, the others from their
 *  shards. What it reads does not depend on how many events there were. */
export const dynamoCellReader = ({
  now = Date.now,
  ...table
}: MailTable & { now?: () => number }): CellReader => {
  const state = countingState(table, now);
  return {
    async cells(period, campaign) {
      const known = asFollowed(await state(), now());
      const found = await pMap(
        rangesOf(campaign, known, period),
        (range) => queryItems(table, range),
        { concurrency: queriesAtOnce },
      );
      return merge(found.flat().map(parseCell), known);
    },
  };
};
