import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { EventStore } from '../ports.ts';
import { countingState } from './counting-state.ts';
import { engagementKey, parseEngagement } from './engagement-rows.ts';
import { eventKey } from './event-rows.ts';
import { keepEvent } from './keep-event.ts';
import type { MailTable } from './mail-table.ts';

/** Events in the mail table, webhook tokens in the guard table; docs/architecture.md tells the keys and
 *  what each write costs. */
export const dynamoEventStore = ({
  now = Date.now,
  ...tables
}: MailTable & { guardTable: string; now?: () => number }): EventStore => {
  const { client, mailTable } = tables;
  const state = countingState(tables, now);
  return {
    keep: keepEvent({ ...tables, now, state }),
    async generations() {
      const { current, filling } = await state();
      return filling === undefined ? { current } : { current, filling };
    },
    async engagement(of, generation) {
      const Key = engagementKey(of, generation);
      const { Item } = await client.send(
        new GetCommand({ TableName: mailTable, Key, ConsistentRead: true }),
      );
      return parseEngagement(Item);
    },
    async markApplied(event) {
      await client.send(
        new UpdateCommand({
          TableName: mailTable,
          Key: eventKey(event),
          UpdateExpression: 'SET applied = :yes',
          ExpressionAttributeValues: { ':yes': true },
        }),
      );
    },
  };
};
