import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { ifConditionHolds, readItems } from '@distronation/common/adapters';
import pMap from 'p-map';
import type { Outcome } from '../delivery.ts';
import type { Ledger } from '../ports.ts';
import type { MailTable } from './dynamo-sends.ts';
import { deliveryKey, parseDelivery } from './ledger-rows.ts';

const claimItem = 'SET #state = :claimed, holder = :holder, claimedAt = :at, leaseUntil = :until';

/** Enough to keep DynamoDB busy, few enough for the client's connections. */
const concurrency = 50;

/** Writes them all, although some fail, and those once more: one throttled row must not keep the
 *  others from being written. Rejects with the first failure that stays. */
const writeAll = async <T, R>(
  items: readonly T[],
  write: (item: T) => Promise<R>,
): Promise<R[]> => {
  const attempt = (some: readonly T[]) =>
    pMap(
      some,
      async (item) => {
        try {
          return { item, result: await write(item) };
        } catch (error) {
          return { item, error };
        }
      },
      { concurrency },
    );
  const first = await attempt(items);
  const again = await attempt(first.flatMap((one) => ('error' in one ? [one.item] : [])));
  return [...first.filter((one) => 'result' in one), ...again].map((one) => {
    if ('result' in one) return one.result;
    throw one.error;
  });
};

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

export const releaseDeliveries =
  ({ client, table }: MailTable): Ledger['release'] =>
  async (sendId, count, ids, holder) => {
    await writeAll(ids, (id) =>
      ifConditionHolds(
        client.send(
          new UpdateCommand({
            TableName: table,
            Key: deliveryKey(sendId, count, id),
            UpdateExpression:
              'SET #state = :pending REMOVE holder, claimedAt, leaseUntil, messageId',
            ConditionExpression: '#state = :claimed AND holder = :holder',
            ExpressionAttributeNames: { '#state': 'state' },
            ExpressionAttributeValues: {
              ':pending': 'pending',
              ':claimed': 'claimed',
              ':holder': holder,
            },
          }),
        ),
      ),
    );
  };

/** The attributes that an outcome sets, beside the state. */
const detailsOf = (outcome: Outcome): Record<string, string> => {
  if (outcome.state === 'accepted') return { messageId: outcome.messageId };
  return 'reason' in outcome ? { reason: outcome.reason } : {};
};

export const settleDeliveries =
  ({ client, table }: MailTable): Ledger['settle'] =>
  async (sendId, count, outcomes) => {
    const settle = (id: string, outcome: Outcome) => {
      const details = Object.entries(detailsOf(outcome));
      return client.send(
        new UpdateCommand({
          TableName: table,
          Key: deliveryKey(sendId, count, id),
          UpdateExpression: `SET ${['#state = :state', ...details.map(([name]) => `${name} = :${name}`)].join(', ')} REMOVE leaseUntil`,
          // What is known for certain is never overwritten, however late a slow worker comes.
          ConditionExpression: '#state IN (:pending, :claimed, :uncertain)',
          ExpressionAttributeNames: { '#state': 'state' },
          ExpressionAttributeValues: {
            ':state': outcome.state,
            ':pending': 'pending',
            ':claimed': 'claimed',
            ':uncertain': 'uncertain',
            ...Object.fromEntries(details.map(([name, value]) => [`:${name}`, value])),
          },
        }),
      );
    };
    await writeAll([...outcomes], ([id, outcome]) => ifConditionHolds(settle(id, outcome)));
  };
