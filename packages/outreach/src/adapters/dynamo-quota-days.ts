import { GetCommand, UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { isConditionFailure } from '@distronation/common/adapters';
import type { QuotaDays } from '../youtube/ports.ts';

/** Days are kept somewhat beyond their end, for those who ask at midnight. */
const keepSeconds = 3 * 86_400;

const keyOf = (day: string) => ({ pk: `YOUTUBE#${day}`, sk: `YOUTUBE#${day}` });

/** One item of the guard table for each day, counted up on condition: 1 write unit a call. A write that
 *  the SDK repeats because its answer was lost counts twice: the budget may be strict, and never lax. */
export const dynamoQuotaDays = (
  client: DynamoDBDocumentClient,
  table: string,
  now: () => number = Date.now,
): QuotaDays => ({
  async spentOn(day) {
    const { Item } = await client.send(
      new GetCommand({ TableName: table, Key: keyOf(day), ConsistentRead: true }),
    );
    return Number(Item?.['spent'] ?? 0);
  },
  async spend(day, units, limit) {
    if (units > limit) return undefined;
    try {
      const { Attributes } = await client.send(
        new UpdateCommand({
          TableName: table,
          Key: keyOf(day),
          UpdateExpression: 'ADD spent :units SET expiresAt = :expiresAt',
          ConditionExpression: 'attribute_not_exists(spent) OR spent <= :most',
          ExpressionAttributeValues: {
            ':units': units,
            ':most': limit - units,
            ':expiresAt': Math.floor(now() / 1000) + keepSeconds,
          },
          ReturnValues: 'UPDATED_NEW',
        }),
      );
      return Number(Attributes?.['spent']);
    } catch (error) {
      if (isConditionFailure(error)) return undefined;
      throw error;
    }
  },
});
