import { PutCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { itemInTheWay } from '@distronation/common/adapters';
import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { IdempotencyKeys } from '../ports.ts';

const keepSeconds = 24 * 60 * 60;
const row = z.object({ sendId: z.string() });

/** Keys in the guard table. DynamoDB deletes expired rows days late, so expiry is checked here too. */
export const dynamoIdempotencyKeys = (
  client: DynamoDBDocumentClient,
  table: string,
  now: () => number = Date.now,
): IdempotencyKeys => ({
  async claim(key, sendId) {
    const name = `IDEMPOTENCY#${createHash('sha256').update(key).digest('hex')}`;
    const seconds = Math.floor(now() / 1000);
    try {
      await client.send(
        new PutCommand({
          TableName: table,
          Item: { pk: name, sk: name, sendId, expiresAt: seconds + keepSeconds },
          ConditionExpression: 'attribute_not_exists(pk) OR expiresAt <= :now OR sendId = :sendId',
          ExpressionAttributeValues: { ':now': seconds, ':sendId': sendId },
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        }),
      );
      return sendId;
    } catch (error) {
      return row.parse(itemInTheWay(error)).sendId;
    }
  },
});
