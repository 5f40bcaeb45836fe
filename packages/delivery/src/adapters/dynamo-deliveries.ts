import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { deliveryKey, ifConditionHolds, readItems } from '@distronation/common/adapters';
import type { Ledger } from '../ports.ts';
import type { MailTable } from './dynamo-sends.ts';
import { parseDelivery } from './ledger-rows.ts';
import { writeAll } from './write-all.ts';

const claimItem = 'SET #state = :claimed, holder = :holder, claimedAt = :at, leaseUntil = :until';

export const addDeliveries =
  ({ client, table }: MailTable): Ledger['add'] =>
  async (sendId, count, deliveries) => {
    await writeAll(deliveries, (delivery) =>
      ifConditionHolds(
        client.send(
          new PutCommand({
            TableName: table,
            Item: { ...deliveryKey(sendId, count, delivery.id), ...delivery },
            ConditionExpression: 'attribute_not_exists(pk)',
          }),
        ),
      ),
    );
  };

export const readDeliveries =
  ({ client, table }: MailTable): Ledger['read'] =>
  async (sendId, count, ids) => {
    const keys = ids.map((id) => deliveryKey(sendId, count, id));
    const rows = (await readItems(client, table, keys)).map(parseDelivery);
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  };

export const claimDeliveries =
  ({ client, table }: MailTable): Ledger['claim'] =>
  async (sendId, count, ids, { holder, at, until, messageId }) => {
    const claim = (id: string) =>
      client.send(
        new UpdateCommand({
          TableName: table,
          Key: deliveryKey(sendId, count, id),
          UpdateExpression:
            messageId === undefined ? claimItem : `${claimItem}, messageId = :messageId`,
          ConditionExpression: '#state = :pending OR (#state = :claimed AND holder = :holder)',
          ExpressionAttributeNames: { '#state': 'state' },
          // An undefined value is left out, as its name is above.
          ExpressionAttributeValues: {
            ':claimed': 'claimed',
            ':pending': 'pending',
            ':holder': holder,
            ':at': at,
            ':until': until,
            ':messageId': messageId,
          },
        }),
      );
    const claimed = await writeAll(ids, async (id) =>
      (await ifConditionHolds(claim(id))) ? [id] : [],
    );
    return new Set(claimed.flat());
  };

/** The rows wait again, as if nobody had worked on them, where `from` holds of them. */
const backToPending = (
  { client, table }: MailTable,
  { sendId, count, ids }: { sendId: string; count: number; ids: readonly string[] },
  from: { condition: string; values: Record<string, string> },
) =>
  writeAll(ids, (id) =>
    ifConditionHolds(
      client.send(
        new UpdateCommand({
          TableName: table,
          Key: deliveryKey(sendId, count, id),
          UpdateExpression:
            'SET #state = :pending REMOVE gsi1pk, gsi1sk, reason, holder, claimedAt, leaseUntil, messageId',
          ConditionExpression: from.condition,
          ExpressionAttributeNames: { '#state': 'state' },
          ExpressionAttributeValues: { ':pending': 'pending', ...from.values },
        }),
      ),
    ),
  );

export const releaseDeliveries =
  (store: MailTable): Ledger['release'] =>
  async (sendId, count, ids, holder) => {
    await backToPending(
      store,
      { sendId, count, ids },
      {
        condition: '#state = :claimed AND holder = :holder',
        values: { ':claimed': 'claimed', ':holder': holder },
      },
    );
  };

export const reopenDeliveries =
  (store: MailTable): Ledger['reopen'] =>
  async (sendId, count, ids) => {
    await backToPending(
      store,
      { sendId, count, ids },
      { condition: '#state = :failed', values: { ':failed': 'failed' } },
    );
  };
