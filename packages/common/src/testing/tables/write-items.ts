import { BatchWriteCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import pMap from 'p-map';
import { chunksOf } from '../../chunks.ts';
import type { Item } from './expressions.ts';

/** As many as a call takes. Transactions take more at once, and DynamoDB Local half as long again. */
const itemsPerCall = 25;
const callsAtOnce = 2;

/** Writes everything as it is, for a table that is kept in memory. */
export const writeItems = async (
  client: DynamoDBDocumentClient,
  table: string,
  items: readonly Item[],
): Promise<void> => {
  const write = async (some: Item[]) => {
    const puts = some.map((item) => ({ PutRequest: { Item: item } }));
    const { UnprocessedItems = {} } = await client.send(
      new BatchWriteCommand({ RequestItems: { [table]: puts } }),
    );
    if (UnprocessedItems[table]?.length) throw new Error(`${table} did not take every item`);
  };
  await pMap(chunksOf(items, itemsPerCall), write, { concurrency: callsAtOnce });
};
