import { TransactWriteCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import pMap from 'p-map';
import { chunksOf } from '../../chunks.ts';
import type { Item } from './expressions.ts';

/** As many as a transaction takes: on a disk, DynamoDB Local waits for each to get there. */
const itemsPerCall = 100;
const callsAtOnce = 4;

/** Writes everything as it is. */
export const writeItems = async (
  client: DynamoDBDocumentClient,
  table: string,
  items: readonly Item[],
): Promise<void> => {
  const write = (some: Item[]) =>
    client.send(
      new TransactWriteCommand({
        TransactItems: some.map((item) => ({ Put: { TableName: table, Item: item } })),
      }),
    );
  await pMap(chunksOf(items, itemsPerCall), write, { concurrency: callsAtOnce });
};
