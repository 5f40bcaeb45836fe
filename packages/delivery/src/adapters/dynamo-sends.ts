import {
  GetCommand,
  PutCommand,
  UpdateCommand,
  type DynamoDBDocumentClient,
} from '@aws-sdk/lib-dynamodb';
import { ifConditionHolds, itemInTheWay, sendKey } from '@distronation/common/adapters';
import type { Lease, Ledger, NewSend, SendRecord } from '../ports.ts';
import { parseFacts, parseSend } from './ledger-rows.ts';

export interface MailTable {
  client: DynamoDBDocumentClient;
  table: string;
}

/** Where unfinished sends lie in the index, by when they are due to be looked after. */
export const openSends = 'SENDS#OPEN';

const sendItem = (send: NewSend, createdAt: string) => {
  const { id, topic, fingerprint, createdBy, count, campaign } = send;
  return { ...sendKey(id), topic, fingerprint, createdBy, createdAt, count, campaign };
};

const createSend = ({ client, table }: MailTable, send: NewSend, lease: Lease, now: number) => {
  const createdAt = new Date(now).toISOString();
  return ifConditionHolds(
    client.send(
      new PutCommand({
        TableName: table,
        Item: {
          ...sendItem(send, createdAt),
          // Only open sends are in this index, so that those that need care are few and found.
          gsi1pk: openSends,
          gsi1sk: createdAt,
          finished: false,
          holder: lease.holder,
          leaseUntil: lease.until,
        },
        // The SDK repeats a request whose answer was lost; the holder then meets its own row.
        ConditionExpression: 'attribute_not_exists(pk) OR holder = :holder',
        ExpressionAttributeValues: { ':holder': lease.holder },
      }),
    ),
  );
};

const takeOver = ({ client, table }: MailTable, send: NewSend, lease: Lease, now: number) =>
  client.send(
    new UpdateCommand({
      TableName: table,
      Key: sendKey(send.id),
      UpdateExpression: 'SET holder = :holder, leaseUntil = :until',
      ConditionExpression:
        'fingerprint = :fingerprint AND finished = :no AND (leaseUntil <= :now OR holder = :holder)',
      ExpressionAttributeValues: {
        ':holder': lease.holder,
        ':until': lease.until,
        ':fingerprint': send.fingerprint,
        ':no': false,
        ':now': now,
      },
      ReturnValues: 'ALL_NEW',
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    }),
  );

export const openSend =
  (store: MailTable, clock: () => number): Ledger['open'] =>
  async (send, lease) => {
    const now = clock();
    const record: SendRecord = { fingerprint: send.fingerprint, finished: false };
    if (await createSend(store, send, lease, now)) return { state: 'created', record };
    try {
      const { Attributes } = await takeOver(store, send, lease, now);
      return { state: 'resumed', record: parseSend(Attributes) };
    } catch (error) {
      const existing = parseSend(itemInTheWay(error));
      return { state: existing.finished ? 'resumed' : 'busy', record: existing };
    }
  };

export const enterSend =
  ({ client, table }: MailTable, clock: () => number): Ledger['enter'] =>
  async (send) => {
    await ifConditionHolds(
      client.send(
        new PutCommand({
          TableName: table,
          Item: {
            ...sendItem(send, new Date(clock()).toISOString()),
            finished: true,
            leaseUntil: 0,
          },
          ConditionExpression: 'attribute_not_exists(pk)',
        }),
      ),
    );
  };

export const closeSend =
  ({ client, table }: MailTable): Ledger['close'] =>
  async (sendId, { holder }, finished) => {
    const leaveIndex = finished ? ' REMOVE gsi1pk, gsi1sk' : '';
    await ifConditionHolds(
      client.send(
        new UpdateCommand({
          TableName: table,
          Key: sendKey(sendId),
          UpdateExpression: `SET leaseUntil = :none, finished = :finished${leaveIndex}`,
          ConditionExpression: 'holder = :holder',
          ExpressionAttributeValues: { ':none': 0, ':finished': finished, ':holder': holder },
        }),
      ),
    );
  };

export const readFacts =
  ({ client, table }: MailTable): Ledger['factsOf'] =>
  async (sendId) => {
    const { Item } = await client.send(
      new GetCommand({ TableName: table, Key: sendKey(sendId), ConsistentRead: true }),
    );
    return parseFacts(sendId, Item);
  };
