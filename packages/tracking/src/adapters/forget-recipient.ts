import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { ifConditionHolds, type TableKey } from '@distronation/common/adapters';
import pMap from 'p-map';
import type { ForgetRecipient } from '../ports.ts';
import { contactPk, eventKeyOfEntry } from './event-rows.ts';
import type { Item, MailTable } from './mail-table.ts';
import { queryItems } from './query-all.ts';
import { removeItems } from './remove-items.ts';

const pageSize = 100;
const updatesAtOnce = 20;

/** What a recipient did, and the timeline, from the first of the one to the last of the other. */
const traces = { from: 'ENGAGEMENT#', to: 'EVENT$' };

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

  const forget = async (items: Item[]): Promise<number> => {
    await pMap(items.filter(isEntry).map(eventKeyOfEntry), leaveToNobody, {
      concurrency: updatesAtOnce,
    });
    return removeItems(table, items);
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
