import {
  BatchGetCommand,
  PutCommand,
  UpdateCommand,
  type DynamoDBDocumentClient,
} from '@aws-sdk/lib-dynamodb';
import { isConditionFailure, itemInTheWay } from '@distronation/common/adapters';
import pMap from 'p-map';
import type { Outcome } from '../delivery.ts';
import type { Ledger } from '../ports.ts';
import { deliveryKey, parseDelivery, parseSend, sendKey, type TableKey } from './ledger-rows.ts';

/** Requests under way at once: enough to keep DynamoDB busy, few enough for its connections. */
const concurrency = 50;
const maxKeysPerRead = 100;

/** Rows of the mail table; see `docs/architecture.md` for the keys. Every write carries the state
 *  that it expects, so that two workers on one row can't both believe that it is theirs. */
export const dynamoLedger = (
  client: DynamoDBDocumentClient,
  table: string,
  clock: () => number = Date.now,
): Ledger => {
  /** False when the row is no longer as the condition wants it. */
  const tryWrite = async (command: PutCommand | UpdateCommand): Promise<boolean> => {
    try {
      await (command instanceof PutCommand ? client.send(command) : client.send(command));
      return true;
    } catch (error) {
      if (isConditionFailure(error)) return false;
      throw error;
    }
  };

  const readAll = async (keys: TableKey[]): Promise<Record<string, unknown>[]> => {
    const found: Record<string, unknown>[] = [];
    let missing = keys;
    while (missing.length > 0) {
      const answer = await client.send(
        new BatchGetCommand({ RequestItems: { [table]: { Keys: missing, ConsistentRead: true } } }),
      );
      found.push(...(answer.Responses?.[table] ?? []));
      missing = (answer.UnprocessedKeys?.[table]?.Keys ?? []).map(({ pk, sk }) => ({
        pk: String(pk),
        sk: String(sk),
      }));
    }
    return found;
  };

  const settleOne = (sendId: string, count: number, id: string, { state, ...rest }: Outcome) => {
    const { messageId, reason } = { messageId: undefined, reason: undefined, ...rest };
    const sets = ['#state = :state'];
    if (messageId !== undefined) sets.push('messageId = :messageId');
    if (reason !== undefined) sets.push('reason = :reason');
    return tryWrite(
      new UpdateCommand({
        TableName: table,
        Key: deliveryKey(sendId, count, id),
        UpdateExpression: `SET ${sets.join(', ')} REMOVE leaseUntil`,
        // What is known for certain is never overwritten, however late a slow worker comes.
        ConditionExpression: '#state IN (:pending, :claimed, :uncertain)',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: {
          ':state': state,
          ':pending': 'pending',
          ':claimed': 'claimed',
          ':uncertain': 'uncertain',
          ...(messageId === undefined ? {} : { ':messageId': messageId }),
          ...(reason === undefined ? {} : { ':reason': reason }),
        },
      }),
    );
  };

  return {
    async open({ id, topic, fingerprint, createdBy, recipients }, { holder, until }) {
      const now = clock();
      const created = await tryWrite(
        new PutCommand({
          TableName: table,
          Item: {
            ...sendKey(id),
            gsi1pk: 'SENDS#OPEN',
            gsi1sk: new Date(now).toISOString(),
            topic,
            fingerprint,
            createdBy,
            count: recipients.length,
            createdAt: new Date(now).toISOString(),
            finished: false,
            holder,
            leaseUntil: until,
          },
          // The SDK repeats a request whose answer was lost; the holder then meets its own row.
          ConditionExpression: 'attribute_not_exists(pk) OR holder = :holder',
          ExpressionAttributeValues: { ':holder': holder },
        }),
      );
      if (created) return { state: 'created', record: { fingerprint, finished: false } };
      try {
        const { Attributes } = await client.send(
          new UpdateCommand({
            TableName: table,
            Key: sendKey(id),
            UpdateExpression: 'SET holder = :holder, leaseUntil = :until',
            ConditionExpression:
              'fingerprint = :fingerprint AND finished = :no AND (leaseUntil <= :now OR holder = :holder)',
            ExpressionAttributeValues: {
              ':holder': holder,
              ':until': until,
              ':fingerprint': fingerprint,
              ':no': false,
              ':now': now,
            },
            ReturnValues: 'ALL_NEW',
            ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
          }),
        );
        return { state: 'resumed', record: parseSend(Attributes) };
      } catch (error) {
        const record = parseSend(itemInTheWay(error));
        return { state: record.finished ? 'resumed' : 'busy', record };
      }
    },

    async add(sendId, count, deliveries) {
      await pMap(
        deliveries,
        (delivery) =>
          tryWrite(
            new PutCommand({
              TableName: table,
              Item: { ...deliveryKey(sendId, count, delivery.id), ...delivery },
              ConditionExpression: 'attribute_not_exists(pk)',
            }),
          ),
        { concurrency },
      );
    },

    async read(sendId, count, ids) {
      const keys = ids.map((id) => deliveryKey(sendId, count, id));
      const pages = Array.from({ length: Math.ceil(keys.length / maxKeysPerRead) }, (_, index) =>
        keys.slice(index * maxKeysPerRead, (index + 1) * maxKeysPerRead),
      );
      const rows = (await pMap(pages, readAll, { concurrency: 10 })).flat().map(parseDelivery);
      const byId = new Map(rows.map((row) => [row.id, row]));
      return ids.flatMap((id) => byId.get(id) ?? []);
    },

    async claim(sendId, count, ids, { holder, until, messageId }) {
      const claimed = await pMap(
        ids,
        async (id) => {
          const isOurs = await tryWrite(
            new UpdateCommand({
              TableName: table,
              Key: deliveryKey(sendId, count, id),
              UpdateExpression:
                'SET #state = :claimed, holder = :holder, leaseUntil = :until' +
                (messageId === undefined ? '' : ', messageId = :messageId'),
              ConditionExpression: '#state = :pending OR (#state = :claimed AND holder = :holder)',
              ExpressionAttributeNames: { '#state': 'state' },
              ExpressionAttributeValues: {
                ':claimed': 'claimed',
                ':pending': 'pending',
                ':holder': holder,
                ':until': until,
                ...(messageId === undefined ? {} : { ':messageId': messageId }),
              },
            }),
          );
          return isOurs ? [id] : [];
        },
        { concurrency },
      );
      return new Set(claimed.flat());
    },

    async settle(sendId, count, outcomes) {
      await pMap([...outcomes], ([id, outcome]) => settleOne(sendId, count, id, outcome), {
        concurrency,
      });
    },

    async close(sendId, { holder }, finished) {
      await tryWrite(
        new UpdateCommand({
          TableName: table,
          Key: sendKey(sendId),
          // Only open sends are in the index, so that those that need care are few and found.
          UpdateExpression: `SET leaseUntil = :none, finished = :finished${finished ? ' REMOVE gsi1pk, gsi1sk' : ''}`,
          ConditionExpression: 'holder = :holder',
          ExpressionAttributeValues: { ':none': 0, ':finished': finished, ':holder': holder },
        }),
      );
    },
  };
};
