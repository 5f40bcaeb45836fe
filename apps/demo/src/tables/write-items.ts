import { TransactWriteCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { chunksOf } from '@distronation/common';
import pMap from 'p-map';
import type { StoredItem } from './memory-tables.ts';

/** As many as a transaction takes: on a disk, DynamoDB Local waits for each to get there. */
const itemsPerCall = 100;
const callsAtOnce = 4;

/** Writes everything as it is. */
export const writeItems = async (
  client: DynamoDBDocumentClient,
  items: readonly StoredItem[],
): Promise<void> => {
  await pMap(
    chunksOf(items, itemsPerCall),
    (some) =>
      client.send(
        new TransactWriteCommand({
          TransactItems: some.map(({ table, item }) => ({
            Put: { TableName: table, Item: item },
          })),
        }),
      ),
    { concurrency: callsAtOnce },
  );
};
