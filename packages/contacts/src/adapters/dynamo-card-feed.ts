import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { indexShards, readIndexShards } from '@distronation/common/adapters';
import { encodeTime } from 'ulid';
import type { CardFeed } from '../search/ports.ts';
import { parsePlace, placesList, placesPk } from './contact-rows.ts';
import type { MailTable } from './mail-table.ts';

/** Below every sequence. */
const start = '0';

/** Contacts in brief by the order of their changes, for those who keep them all in memory. */
export const dynamoCardFeed = ({ client, mailTable }: MailTable): CardFeed => ({
  parts: indexShards,

  since: (at, take) =>
    readIndexShards(
      { client, table: mailTable },
      // Sequences are ULIDs, which begin with their time.
      { name: placesList, from: encodeTime(at.getTime()) },
      (items) => take(items.map(parsePlace)),
    ),

  async page(part, limit, after) {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName: mailTable,
        IndexName: 'gsi1',
        KeyConditionExpression: 'gsi1pk = :shard AND gsi1sk > :after',
        ExpressionAttributeValues: { ':shard': placesPk(part), ':after': after || start },
        Limit: limit,
      }),
    );
    return Items.map(parsePlace);
  },
});
