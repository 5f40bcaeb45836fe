import { BatchWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { ifConditionHolds, type TableKey } from '@distronation/common/adapters';
import { setTimeout as sleep } from 'node:timers/promises';
import pMap from 'p-map';
import type { ForgetRecipient } from '../ports.ts';
import { contactPk, eventKeyOfEntry } from './event-rows.ts';
import type { Item, MailTable } from './mail-table.ts';
import { queryItems } from './query-all.ts';

const pageSize = 100;
const updatesAtOnce = 20;
const maxDeletesPerCall = 25;
const pauseMs = 50;

/** What a recipient did, and the timeline, from the first of the one to the last of the other. */
const traces = { from: 'ENGAGEMENT#', to: 'EVENT$' };

const keyOf = ({ pk, sk }: Item): TableKey => ({ pk: String(pk), sk: String(sk) });

const isEntry = ({ sk }: Item): boolean => String(sk).startsWith('EVENT#');

/** Takes the person out of events, which stay as those of nobody, and deletes their timeline and what they
 *  did. Entries go after the events that only they lead to, so that a call that is cut off can be repeated. */
export const forgetRecipient = (
  table: MailTable,
  now: () => number = Date.now,
): ForgetRecipient => {
  const { client, mailTable } = table;

  const leaveToNobody = (Key: TableKey) =>
    ifConditionHolds(
      client.send(
        new UpdateCommand({
          TableName: mailTable,
          Key,
          UpdateExpression: 'REMOVE recipient, client, place, #status, #url',
          ConditionExpression: 'attribute_exists(pk)',
          ExpressionAttributeNames: { '#status': 'status', '#url': 'url' },
        }),
      ),
    );

  /** What DynamoDB had no capacity for is still there, and found again. */
  const remove = async (keys: TableKey[]): Promise<number> => {
    const deletes = keys.map((Key) => ({ DeleteRequest: { Key } }));
    const { UnprocessedItems } = await client.send(
      new BatchWriteCommand({ RequestItems: { [mailTable]: deletes } }),
    );
    const left = UnprocessedItems?.[mailTable]?.length ?? 0;
    if (left > 0) await sleep(pauseMs);
    return keys.length - left;
  };

  const forget = async (items: Item[]): Promise<number> => {
    await pMap(items.filter(isEntry).map(eventKeyOfEntry), leaveToNobody, {
      concurrency: updatesAtOnce,
    });
    let removed = 0;
    for (let n = 0; n < items.length; n += maxDeletesPerCall) {
      removed += await remove(items.slice(n, n + maxDeletesPerCall).map(keyOf));
    }
    return removed;
  };

  return async (address, deadline) => {
    let removed = 0;
    while (now() < deadline) {
      const range = { partition: contactPk(address), ...traces };
      const items = await queryItems(table, range, { limit: pageSize });
      if (items.length === 0) return { removed, complete: true };
      removed += await forget(items);
    }
    return { removed, complete: false };
  };
};
