import {
  TransactWriteCommand,
  type DynamoDBDocumentClient,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { setTimeout as sleep } from 'node:timers/promises';
import { isLostRace } from './dynamo-errors.ts';

export type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

const longestPauseMs = 50;

/** The condition that nobody has written the row since it was read. Version 0: there was none. */
export const ifUnchanged = (version: number) =>
  version === 0
    ? { ConditionExpression: 'attribute_not_exists(pk)' }
    : {
        ConditionExpression: '#version = :version',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':version': version },
      };

/** Writes all items; or none, and resolves to false, when somebody else was first. */
export const writeUnlessOvertaken = async (
  client: DynamoDBDocumentClient,
  items: TransactItem[],
): Promise<boolean> => {
  try {
    await client.send(new TransactWriteCommand({ TransactItems: items }));
    return true;
  } catch (error) {
    if (!isLostRace(error)) throw error;
    // Whoever lost comes back at once; a moment of their own keeps a crowd apart.
    await sleep(Math.random() * longestPauseMs);
    return false;
  }
};
