import { BatchWriteCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import pMap from 'p-map';
import type { Item } from './collect-items.ts';

const itemsPerCall = 25;
const callsAtOnce = 8;

const pagesOf = (items: readonly Item[]): Item[][] =>
  Array.from({ length: Math.ceil(items.length / itemsPerCall) }, (_, page) =>
    items.slice(page * itemsPerCall, (page + 1) * itemsPerCall),
  );

export const writeItems = async (
  client: DynamoDBDocumentClient,
  table: string,
  items: readonly Item[],
): Promise<void> => {
  const write = async (page: Item[]) => {
    const requests = page.map((Item) => ({ PutRequest: { Item } }));
    const { UnprocessedItems = {} } = await client.send(
      new BatchWriteCommand({ RequestItems: { [table]: requests } }),
    );
    if (Object.keys(UnprocessedItems).length > 0) throw new Error('DynamoDB left items unwritten');
  };
  await pMap(pagesOf(items), write, { concurrency: callsAtOnce });
};
