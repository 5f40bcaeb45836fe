import { createHash } from 'node:crypto';
import type { Campaign } from '@distronation/contracts';
import * as z from 'zod';
import type { TransactItem } from '@distronation/common/adapters';
import { allCounts, hourOf, type Count, type Counts, type Hour } from '../counts.ts';
import type { CellChange, Generation } from '../ports.ts';
import type { CountingState } from './counting-state.ts';
import type { Item } from './mail-table.ts';
import { shardOf } from './shards.ts';

/** Two units for each event and 2,000 events a second on one campaign are 62 units a second here; and
 *  transactions, which cancel each other when they meet on an item, seldom meet. */
export const cellShards = 64;

/** The index takes one unit for each event, and none of its writes is cancelled. */
export const campaignShards = 4;

export const shardPk = (shard: string): string => `COUNT#${shard}`;

export const closedPk = 'COUNT#CLOSED';

export const campaignPk = (campaign: string, shard: number | 'CLOSED'): string =>
  `COUNTS#${campaign}#${shard}`;

/** Names may be long and hold anything, so the key has their hash. */
const cellIdOf = ({ name, tags }: Campaign): string =>
  createHash('sha256')
    .update(JSON.stringify([name, tags]))
    .digest('base64url')
    .slice(0, 16);

const cellSk = (hour: Hour, campaign: Campaign): string => `${hour}#${cellIdOf(campaign)}`;

const placeOf = (hour: Hour, campaign: Campaign, shard: number | 'CLOSED') => ({
  pk: shard === 'CLOSED' ? closedPk : shardPk(String(shard).padStart(2, '0')),
  sk: cellSk(hour, campaign),
  gsi1pk: campaignPk(campaign.name, shard === 'CLOSED' ? shard : shard % campaignShards),
  gsi1sk: cellSk(hour, campaign),
});

const isReading = (name: string): boolean =>
  name.startsWith('unique') || name.startsWith('machine:');

/** Readings are kept for each generation, in attributes of their own. */
const attributeOf = (name: string, generation: Generation): string =>
  isReading(name) ? `${name}@${generation}` : name;

/** Adds numbers to a cell, which comes into being with its first one. */
const addTo = (
  table: string,
  place: ReturnType<typeof placeOf>,
  campaign: Campaign,
  add: ReadonlyMap<string, number>,
): TransactItem => {
  const { pk, sk, gsi1pk, gsi1sk } = place;
  const entries = [...add];
  return {
    Update: {
      TableName: table,
      Key: { pk, sk },
      UpdateExpression:
        'SET campaign = :campaign, tags = :tags, gsi1pk = :gsi1pk, gsi1sk = :gsi1sk ' +
        `ADD ${entries.map((_, index) => `#n${index} :n${index}`).join(', ')}`,
      ExpressionAttributeNames: Object.fromEntries(
        entries.map(([name], index) => [`#n${index}`, name]),
      ),
      ExpressionAttributeValues: {
        ':campaign': campaign.name,
        ':tags': campaign.tags,
        ':gsi1pk': gsi1pk,
        ':gsi1sk': gsi1sk,
        ...Object.fromEntries(entries.map(([, value], index) => [`:n${index}`, value])),
      },
    },
  };
};

/** The writes that add the changes up, one for each hour. `seed` chooses the shard, so that a repeated
 *  request is the same request. Late numbers of a closed hour go to its one cell. */
export const addToCells = (
  table: string,
  { closingBefore }: Pick<CountingState, 'closingBefore'>,
  campaign: Campaign,
  changes: readonly CellChange[],
  seed: string,
): TransactItem[] => {
  const hours = new Map<Hour, Map<string, number>>();
  for (const { hour, generation, add } of changes) {
    const sums = hours.get(hour) ?? new Map<string, number>();
    hours.set(hour, sums);
    for (const [name, value] of Object.entries(add)) {
      const attribute = attributeOf(name, generation);
      sums.set(attribute, (sums.get(attribute) ?? 0) + value);
    }
  }
  return [...hours].flatMap(([hour, sums]) => {
    const shard = hour < closingBefore ? 'CLOSED' : shardOf(seed, cellShards);
    return sums.size > 0 ? [addTo(table, placeOf(hour, campaign, shard), campaign, sums)] : [];
  });
};

/** The writes that add up what happens now. An hour is closed only long after it is over, so the present
 *  one never is. What is read of somebody's behaviour is not counted by these. */
export const addToPresentHour = (
  table: string,
  { campaign, at, add, seed }: { campaign: Campaign; at: Date | number; add: Counts; seed: string },
): TransactItem[] => {
  const change = { hour: hourOf(at), generation: 1, add };
  return addToCells(table, { closingBefore: '' }, campaign, [change], seed);
};

const numbers = z.record(z.string(), z.number());

const cellRow = z.looseObject({
  pk: z.string(),
  sk: z.string(),
  campaign: z.string(),
  tags: z.array(z.string()),
  /** What the shards of a closed hour held. */
  gathered: numbers.default({}),
});

/** Numbers by attribute: readings of all generations. */
export type StoredCounts = Readonly<Record<string, number>>;

export interface CellRow {
  /** Of the hour, the campaign and its tags: the same for every shard. */
  id: string;
  isClosed: boolean;
  hour: Hour;
  campaign: Campaign;
  added: StoredCounts;
  gathered: StoredCounts;
}

export const parseCell = (item: Item): CellRow => {
  const { pk, sk, campaign, tags, gathered, ...rest } = cellRow.parse(item);
  const added = Object.entries(rest).filter(
    (entry): entry is [string, number] => typeof entry[1] === 'number',
  );
  return {
    id: sk,
    isClosed: pk === closedPk,
    hour: sk.slice(0, 'YYYY-MM-DDTHH'.length),
    campaign: { name: campaign, tags },
    added: Object.fromEntries(added),
    gathered,
  };
};

const countNames = new Set<string>(allCounts);

const isCount = (name: string): name is Count => countNames.has(name);

/** The numbers of one generation, by their names in the domain. */
export const countsOf = (stored: StoredCounts, generation: Generation): Counts => {
  const counts: Counts = {};
  for (const [attribute, value] of Object.entries(stored)) {
    const [name = ''] = attribute.split('@');
    if (isCount(name) && attributeOf(name, generation) === attribute) counts[name] = value;
  }
  return counts;
};

/** Sums up, attribute by attribute. */
export const sumOf = (all: readonly StoredCounts[]): StoredCounts => {
  const sum: Record<string, number> = {};
  for (const stored of all) {
    for (const [name, value] of Object.entries(stored)) sum[name] = (sum[name] ?? 0) + value;
  }
  return sum;
};
