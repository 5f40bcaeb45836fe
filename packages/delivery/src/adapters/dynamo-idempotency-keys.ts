import { GetCommand, PutCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { itemInTheWay } from '@distronation/common/adapters';
import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { IdempotencyKeys, StartedSend } from '../ports.ts';

const keepSeconds = 24 * 60 * 60;
const row = z.object({
  sendId: z.string(),
  templateVersion: z.string().optional(),
  expiresAt: z.number(),
});

const startedSend = ({ sendId, templateVersion }: z.infer<typeof row>): StartedSend => ({
  sendId,
  ...(templateVersion === undefined ? {} : { templateVersion }),
});

const keyOf = (key: string) => {
  const name = `IDEMPOTENCY#${createHash('sha256').update(key).digest('hex')}`;
  return { pk: name, sk: name };
};

/** Keys in the guard table. DynamoDB deletes expired rows days late, so expiry is checked here too. */
export const dynamoIdempotencyKeys = (
  client: DynamoDBDocumentClient,
  table: string,
  now: () => number = Date.now,
): IdempotencyKeys => {
  const seconds = () => Math.floor(now() / 1000);
  return {
    async find(key) {
      const { Item } = await client.send(
        new GetCommand({ TableName: table, Key: keyOf(key), ConsistentRead: true }),
      );
      const found = Item && row.parse(Item);
      return found && found.expiresAt > seconds() ? startedSend(found) : undefined;
    },

    async claim(key, send) {
      const at = seconds();
      try {
        await client.send(
          new PutCommand({
            TableName: table,
            Item: { ...keyOf(key), ...send, expiresAt: at + keepSeconds },
            ConditionExpression:
              'attribute_not_exists(pk) OR expiresAt <= :now OR sendId = :sendId',
            ExpressionAttributeValues: { ':now': at, ':sendId': send.sendId },
            ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
          }),
        );
        return send;
      } catch (error) {
        return startedSend(row.parse(itemInTheWay(error)));
      }
    },
  };
};
