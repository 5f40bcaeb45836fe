import { QueryCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { indexShards } from '@distronation/common/adapters';
import * as z from 'zod';
import type { ConsentPages } from '../contact-list/ports.ts';
import { addressIn, choicesList, parseConsent } from './consent-rows.ts';

/** A shard by its number, and the item of the index that was read last in it; none at its beginning. */
const place = z.object({ shard: z.number(), key: z.record(z.string(), z.string()).optional() });

const placeOf = (after: string | undefined): z.output<typeof place> =>
  after === undefined ? { shard: 0 } : place.parse(JSON.parse(after));

/** The list of all choices, shard after shard. One that is changed meanwhile moves to the end of its shard,
 *  so that it may come again and is never left out. */
export const dynamoConsentPages = (
  client: DynamoDBDocumentClient,
  table: string,
  pageSize = 2_000,
): ConsentPages => ({
  async read(after) {
    const { shard, key } = placeOf(after);
    const { Items = [], LastEvaluatedKey } = await client.send(
      new QueryCommand({
        TableName: table,
        IndexName: 'gsi1',
        KeyConditionExpression: 'gsi1pk = :shard',
        ExpressionAttributeValues: { ':shard': `${choicesList}#${indexShards[shard]}` },
        ExclusiveStartKey: key,
        Limit: pageSize,
      }),
    );
    const items = Items.map((item) => ({ address: addressIn(item), ...parseConsent(item) }));
    if (LastEvaluatedKey) return { items, next: JSON.stringify({ shard, key: LastEvaluatedKey }) };
    const isLast = shard + 1 === indexShards.length;
    return { items, ...(isLast ? {} : { next: JSON.stringify({ shard: shard + 1 }) }) };
  },
});
