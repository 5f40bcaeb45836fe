import { DeleteCommand, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { ifConditionHolds } from '@distronation/common/adapters';
import pMap from 'p-map';
import { hourOf, type Hour } from '../counts.ts';
import type { CloseHours } from '../ports.ts';
import {
  campaignPk,
  cellShards,
  closedPk,
  parseCell,
  shardPk,
  sumOf,
  type CellRow,
} from './counter-cells.ts';
import { parseState, stateKey, type CountingState } from './counting-state.ts';
import type { Item, MailTable } from './mail-table.ts';
import { queryItems } from './query-all.ts';
import { shardNames } from './shards.ts';

const atOnce = 25;

/** Longer than any function runs with a state that it read before: ten seconds of remembering it and
 *  thirty of running. */
export const settledMs = 5 * 60_000;

const hourMs = 3_600_000;

const inShards = async (table: MailTable, from: Hour, to: Hour): Promise<Item[]> => {
  const found = await pMap(
    shardNames(cellShards),
    (shard) => queryItems(table, { partition: shardPk(shard), from: from || ' ', to }),
    { concurrency: atOnce },
  );
  return found.flat();
};

/** Nobody reads these any more: they were copied in an earlier run. */
const clearAway = async (table: MailTable, { closedBefore }: CountingState): Promise<void> => {
  const copied = await inShards(table, '', closedBefore);
  const remove = ({ pk, sk }: Item) =>
    table.client.send(new DeleteCommand({ TableName: table.mailTable, Key: { pk, sk } }));
  await pMap(copied, remove, { concurrency: atOnce });
};

/** Written once: a run that comes late, to shards that are being cleared away, changes nothing. */
const copyCell = (
  { client, mailTable }: MailTable,
  { id, campaign }: CellRow,
  same: readonly CellRow[],
) =>
  ifConditionHolds(
    client.send(
      new UpdateCommand({
        TableName: mailTable,
        Key: { pk: closedPk, sk: id },
        UpdateExpression:
          'SET gathered = :gathered, campaign = :campaign, tags = :tags, gsi1pk = :gsi1pk, gsi1sk = :id',
        ConditionExpression: 'attribute_not_exists(gathered)',
        ExpressionAttributeValues: {
          ':gathered': sumOf(same.map(({ added }) => added)),
          ':campaign': campaign.name,
          ':tags': campaign.tags,
          ':gsi1pk': campaignPk(campaign.name, 'CLOSED'),
          ':id': id,
        },
      }),
    ),
  );

/** Nothing is added to these shards any more: numbers for their hours go to the closed cell. */
const copy = async (table: MailTable, state: CountingState): Promise<void> => {
  const rows = await inShards(table, state.closedBefore, state.closingBefore);
  const cells = Map.groupBy(rows.map(parseCell), ({ id }) => id);
  await pMap(
    cells.values(),
    async (same) => {
      if (same[0]) await copyCell(table, same[0], same);
    },
    { concurrency: atOnce },
  );
};

/** Leaves the generations as they are: they may have changed since the state was read. */
const advance = ({ client, mailTable }: MailTable, from: CountingState, to: CountingState) =>
  ifConditionHolds(
    client.send(
      new UpdateCommand({
        TableName: mailTable,
        Key: stateKey,
        UpdateExpression:
          'SET closingBefore = :closing, closedBefore = :closed, closedUntilThen = :then, closingSince = :now, ' +
          '#current = if_not_exists(#current, :current)',
        ConditionExpression: 'attribute_not_exists(pk) OR closingSince = :since',
        ExpressionAttributeNames: { '#current': 'current' },
        ExpressionAttributeValues: {
          ':closing': to.closingBefore,
          ':closed': to.closedBefore,
          ':then': from.closedBefore,
          ':now': to.closingSince,
          ':current': to.current,
          ':since': from.closingSince,
        },
      }),
    ),
  );

/** Gathers the numbers of past hours from their 64 shards into one item each, so that reading them
 *  costs the same however many events there were. An hour goes through three runs, each of which
 *  relies on what the one before has told everybody: late numbers now go to the one item; the shards
 *  are copied there, and readers leave them; the shards are cleared away. Nothing is moved while
 *  anybody counts on it, so every reading is exact at every moment. */
export const closeHours =
  (table: MailTable, now: () => number = Date.now): CloseHours =>
  async () => {
    const { client, mailTable } = table;
    const { Item } = await client.send(
      new GetCommand({ TableName: mailTable, Key: stateKey, ConsistentRead: true }),
    );
    const state = parseState(Item);
    if (now() - state.closingSince < settledMs) return;
    await clearAway(table, state);
    await copy(table, state);
    const lastHour = hourOf(now() - hourMs);
    await advance(table, state, {
      ...state,
      closedBefore: state.closingBefore,
      closingBefore: lastHour > state.closingBefore ? lastHour : state.closingBefore,
      closingSince: now(),
    });
  };
