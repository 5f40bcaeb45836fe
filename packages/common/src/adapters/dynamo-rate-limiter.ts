import { UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { RateLimiter } from '../ports.ts';
import { itemInTheWay } from './dynamo-errors.ts';

const windowMs = 60_000;
// Rows go some time after their last call, so that no clock that is fast removes one too early.
const keepSeconds = 180;

const placeOf = (index: number) => `at${index}`;

/** A window with places for `perMinute` calls. Each holds the time of a call, in epoch milliseconds,
 *  and may be taken again 60 seconds later: so no 60 seconds can hold more calls than places. */
const readPlaces = (item: Record<string, unknown>, perMinute: number, at: number) => {
  const times = Array.from({ length: perMinute }, (_, index) => Number(item[placeOf(index)] ?? 0));
  const oldest = Math.min(...times.filter((time) => time > at - windowMs));
  return {
    free: times.flatMap((time, index) => (time <= at - windowMs ? [index] : [])),
    resetSeconds: Math.ceil((oldest + windowMs - at) / 1000),
  };
};

/** Sliding windows in the guard table, one item each. A call takes one free place by one conditional
 *  write, so parallel calls never meet on a version, only on a place: the loser is told which places
 *  are left and takes another, or learns that there is none. An item below 1 KB costs 1 write unit an
 *  attempt; a call needs 1 to 2, and a refused one as many. A write that the SDK repeats because its
 *  answer was lost takes a second place: the limit may be strict by one, and never lax.
 *
 *  Without DynamoDB it rejects, and the call with it. That keeps nobody from sending who otherwise
 *  could: a send is written to DynamoDB before it goes out. */
export const dynamoRateLimiter = (
  client: DynamoDBDocumentClient,
  table: string,
  now: () => number = Date.now,
): RateLimiter => {
  const tryPlace = async (key: string, index: number, at: number) => {
    try {
      const { Attributes = {} } = await client.send(
        new UpdateCommand({
          TableName: table,
          Key: { pk: key, sk: key },
          UpdateExpression: 'SET #place = :at, expiresAt = :expiresAt',
          ConditionExpression: 'attribute_not_exists(#place) OR #place <= :outside',
          ExpressionAttributeNames: { '#place': placeOf(index) },
          ExpressionAttributeValues: {
            ':at': at,
            ':outside': at - windowMs,
            ':expiresAt': Math.floor(at / 1000) + keepSeconds,
          },
          ReturnValues: 'ALL_NEW',
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        }),
      );
      return { taken: true, item: Attributes };
    } catch (error) {
      return { taken: false, item: itemInTheWay(error) };
    }
  };

  return {
    async take({ user, name, perMinute: limit }) {
      const key = `RATE#${user}#${name}`;
      const at = now();
      let free = Array.from({ length: limit }, (_, index) => index);
      // Ends: each turn of the loop means that somebody else took one of the places.
      for (;;) {
        const index = free[Math.floor(Math.random() * free.length)] ?? 0;
        const { taken, item } = await tryPlace(key, index, at);
        const left = readPlaces(item, limit, at);
        if (taken || left.free.length === 0) {
          const { resetSeconds } = left;
          return { allowed: taken, limit, remaining: left.free.length, resetSeconds };
        }
        ({ free } = left);
      }
    },
  };
};
