import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { chunksOf } from '@distronation/common';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Item, MailTable } from './mail-table.ts';

const maxDeletesPerCall = 25;
const pauseMs = 50;

const keyOf = ({ pk, sk }: Item) => ({ pk: String(pk), sk: String(sk) });

/** Deletes items in order, and resolves with how many. What DynamoDB had no capacity for is still there, to
 *  be found again. */
export const removeItems = async (
  { client, mailTable }: MailTable,
  items: readonly Item[],
): Promise<number> => {
  let removed = 0;
  for (const some of chunksOf(items, maxDeletesPerCall)) {
    const deletes = some.map((item) => ({ DeleteRequest: { Key: keyOf(item) } }));
    const { UnprocessedItems } = await client.send(
      new BatchWriteCommand({ RequestItems: { [mailTable]: deletes } }),
    );
    const left = UnprocessedItems?.[mailTable]?.length ?? 0;
    if (left > 0) await sleep(pauseMs);
    removed += some.length - left;
  }
  return removed;
};
