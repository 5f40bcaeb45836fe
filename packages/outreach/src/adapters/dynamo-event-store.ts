import {
  GetCommand,
  TransactWriteCommand,
  type DynamoDBDocumentClient,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { isConditionFailure } from '@distronation/common/adapters';
import * as z from 'zod';
import type { DeliveryEvent, EventStore, Recorded, WebhookTokens } from '../ports.ts';

type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

const keepTokenSeconds = 3 * 24 * 60 * 60;
const tokenRow = z.object({ bodyHash: z.string() });

const tokenKey = (token: string) => ({ pk: `WEBHOOK#${token}`, sk: 'TOKEN' });

const eventKey = ({ id, at, messageId, provider }: DeliveryEvent) => ({
  pk: `MSG#${messageId ?? `none#${provider}`}`,
  sk: `EVENT#${at.toISOString()}#${id}`,
});

/** Events in the mail table, each under a key that cannot repeat; webhook tokens in the guard table,
 *  consumed in the same transaction as the event that they came with. */
export const dynamoEventStore = ({
  client,
  mailTable,
  guardTable,
  now = Date.now,
}: {
  client: DynamoDBDocumentClient;
  mailTable: string;
  guardTable: string;
  now?: () => number;
}): EventStore & { tokens: WebhookTokens } => {
  const putEvent = (event: DeliveryEvent): TransactItem => ({
    Put: {
      TableName: mailTable,
      Item: {
        ...eventKey(event),
        provider: event.provider,
        kind: event.kind,
        at: event.at.toISOString(),
        recipient: event.recipient,
        raw: JSON.stringify(event.raw),
      },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  });

  const putToken = (token: string, bodyHash: string): TransactItem => ({
    Put: {
      TableName: guardTable,
      Item: {
        ...tokenKey(token),
        bodyHash,
        expiresAt: Math.floor(now() / 1000) + keepTokenSeconds,
      },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  });

  const write = async (items: TransactItem[]): Promise<Recorded> => {
    try {
      await client.send(new TransactWriteCommand({ TransactItems: items }));
      return 'recorded';
    } catch (error) {
      if (isConditionFailure(error)) return 'repeated';
      throw error;
    }
  };

  return {
    record: (event) => write([putEvent(event)]),
    async ping() {
      await client.send(new GetCommand({ TableName: mailTable, Key: { pk: 'PING', sk: 'PING' } }));
    },
    tokens: {
      async check(token, bodyHash) {
        const { Item } = await client.send(
          new GetCommand({ TableName: guardTable, Key: tokenKey(token), ConsistentRead: true }),
        );
        if (Item === undefined) return 'new';
        return tokenRow.parse(Item).bodyHash === bodyHash ? 'repeated' : 'reused';
      },
      record: (event, token, bodyHash) => write([putEvent(event), putToken(token, bodyHash)]),
    },
  };
};
