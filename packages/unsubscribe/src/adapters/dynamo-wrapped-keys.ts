import { GetCommand, PutCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { WrappedKeyStore } from '../ports.ts';

const row = z.object({ ciphertext: z.instanceof(Uint8Array), kmsKeyId: z.string() });

const keyOf = (id: Buffer) => ({ pk: `DATAKEY#${id.toString('hex')}`, sk: 'DATAKEY' });

/** Kept without expiry: a key of 300 bytes an hour costs less than one link that cannot be read. */
export const dynamoWrappedKeys = (
  client: DynamoDBDocumentClient,
  table: string,
): WrappedKeyStore => ({
  async add({ id, ciphertext, kmsKeyId }) {
    await client.send(
      new PutCommand({
        TableName: table,
        Item: { ...keyOf(id), ciphertext, kmsKeyId, createdAt: new Date().toISOString() },
        // The SDK repeats a request whose answer was lost, and then meets its own row.
        ConditionExpression: 'attribute_not_exists(pk) OR ciphertext = :ciphertext',
        ExpressionAttributeValues: { ':ciphertext': ciphertext },
      }),
    );
  },
  async find(id) {
    const { Item } = await client.send(
      new GetCommand({ TableName: table, Key: keyOf(id), ConsistentRead: true }),
    );
    return Item && { id, ...row.parse(Item) };
  },
});
