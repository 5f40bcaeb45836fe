import { PutCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { DomainError } from '@distronation/common';
import { isConditionFailure } from '@distronation/common/adapters';
import { ExponentialBackoff, handleWhen, retry } from 'cockatiel';
import { randomUUID } from 'node:crypto';
import type { OneAtATime } from '../ports.ts';

interface Options {
  client: DynamoDBDocumentClient;
  /** The guard table. */
  table: string;
  /** What is done one at a time. */
  name: string;
  now?: () => number;
  /** How often a turn is asked for, with growing pauses; by itself, for about five seconds. */
  attempts?: number;
}

/** Longer than a function may run, so that whoever has a lease that lapsed is gone. */
const leaseSeconds = 60;

/** A lease in DynamoDB, which one holds at a time. */
export const dynamoOneAtATime = ({
  client,
  table,
  name,
  now = Date.now,
  attempts = 15,
}: Options): OneAtATime => {
  const key = `LEASE#${name}`;
  const write = (holder: string, expiresAt: number) =>
    client.send(
      new PutCommand({
        TableName: table,
        Item: { pk: key, sk: key, holder, expiresAt },
        ConditionExpression: 'attribute_not_exists(pk) OR expiresAt <= :now OR holder = :holder',
        ExpressionAttributeValues: { ':now': Math.floor(now() / 1000), ':holder': holder },
      }),
    );
  const whileHeld = retry(handleWhen(isConditionFailure), {
    maxAttempts: attempts - 1,
    backoff: new ExponentialBackoff({ initialDelay: 20, maxDelay: 500 }),
  });
  const take = async (holder: string) => {
    try {
      await whileHeld.execute(() => write(holder, Math.floor(now() / 1000) + leaseSeconds));
    } catch (error) {
      if (isConditionFailure(error)) throw new DomainError('staff_busy', { cause: error });
      throw error;
    }
  };
  return async (work) => {
    const holder = randomUUID();
    await take(holder);
    try {
      return await work();
    } finally {
      // What cannot be given back lapses, and is no reason to call the work a failure.
      await write(holder, 0).catch(() => undefined);
    }
  };
};
