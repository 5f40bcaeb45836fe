import { GetCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Ping } from '../ports.ts';

/** Asks the mail table for an item that is never there, beside those that tell how far counting is, as
 *  whoever tells numbers may read these and not the whole table. */
export const dynamoPing =
  (client: DynamoDBDocumentClient, mailTable: string): Ping =>
  async () => {
    await client.send(
      new GetCommand({ TableName: mailTable, Key: { pk: 'COUNTING', sk: 'PING' } }),
    );
  };
