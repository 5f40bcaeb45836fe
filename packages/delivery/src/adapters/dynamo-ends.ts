import { QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { deliveryKey, ifConditionHolds } from '@distronation/common/adapters';
import type { Ledger } from '../ports.ts';
import type { MailTable } from './dynamo-sends.ts';
import { endLocations, parseDelivery } from './ledger-rows.ts';
import { writeAll } from './write-all.ts';

export const reopenDeliveries =
  ({ client, table }: MailTable): Ledger['reopen'] =>
  async (sendId, count, ids) => {
    await writeAll(ids, (id) =>
      ifConditionHolds(
        client.send(
          new UpdateCommand({
            TableName: table,
            Key: deliveryKey(sendId, count, id),
            UpdateExpression:
              'SET #state = :pending REMOVE gsi1pk, gsi1sk, reason, holder, claimedAt, leaseUntil, messageId',
            ConditionExpression: '#state = :failed',
            ExpressionAttributeNames: { '#state': 'state' },
            ExpressionAttributeValues: { ':pending': 'pending', ':failed': 'failed' },
          }),
        ),
      ),
    );
  };

/** Each list in the order of the ids; the first of all of them together are the page. */
export const listEnds =
  ({ client, table }: MailTable): Ledger['listEnds'] =>
  async (sendId, state, limit, after = '') => {
    const pages = await Promise.all(
      endLocations(sendId, state).map((list) =>
        client.send(
          new QueryCommand({
            TableName: table,
            IndexName: 'gsi1',
            KeyConditionExpression: 'gsi1pk = :list AND gsi1sk > :after',
            // An index key is never empty, and any id comes after a space.
            ExpressionAttributeValues: { ':list': list, ':after': after || ' ' },
            Limit: limit,
          }),
        ),
      ),
    );
    return pages
      .flatMap(({ Items = [] }) => Items.map(parseDelivery))
      .toSorted((one, other) => (one.id < other.id ? -1 : 1))
      .slice(0, limit);
  };
