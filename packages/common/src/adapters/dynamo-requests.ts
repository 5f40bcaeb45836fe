import { BatchGetCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { setTimeout as sleep } from 'node:timers/promises';
import pMap from 'p-map';
import { chunksOf } from '../chunks.ts';
import { isConditionFailure } from './dynamo-errors.ts';

export interface TableKey {
  pk: string;
  sk: string;
}

type Item = Record<string, unknown>;

const maxKeysPerRead = 100;
const pagesAtOnce = 10;
const attempts = 8;
const firstPauseMs = 25;

const asKey = ({ pk, sk }: Item): TableKey => ({ pk: String(pk), sk: String(sk) });

/** Reads up to 100 items; what DynamoDB had no capacity for is asked for again, later each time. */
const readPage = async (
  client: DynamoDBDocumentClient,
  table: string,
  keys: TableKey[],
): Promise<Item[]> => {
  const found: Item[] = [];
  let missing = keys;
  for (let attempt = 0; missing.length > 0; attempt += 1) {
    if (attempt === attempts) throw new Error(`DynamoDB left ${missing.length} items unread`);
    if (attempt > 0) await sleep(firstPauseMs * 2 ** attempt * Math.random());
    const { Responses, UnprocessedKeys } = await client.send(
      new BatchGetCommand({ RequestItems: { [table]: { Keys: missing, ConsistentRead: true } } }),
    );
    found.push(...(Responses?.[table] ?? []));
    missing = (UnprocessedKeys?.[table]?.Keys ?? []).map(asKey);
  }
  return found;
};

/** Reads any number of items consistently, in no particular order; those that do not exist are left
 *  out. Keys must not repeat. */
export const readItems = async (
  client: DynamoDBDocumentClient,
  table: string,
  keys: readonly TableKey[],
): Promise<Item[]> => {
  const read = (page: TableKey[]) => readPage(client, table, page);
  return (await pMap(chunksOf(keys, maxKeysPerRead), read, { concurrency: pagesAtOnce })).flat();
};

/** Resolves to false when the write that it stands for failed on its condition, having written
 *  nothing; to true when it went in. */
export const ifConditionHolds = async (write: Promise<unknown>): Promise<boolean> => {
  try {
    await write;
    return true;
  } catch (error) {
    if (isConditionFailure(error)) return false;
    throw error;
  }
};
