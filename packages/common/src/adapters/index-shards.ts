import { paginateQuery, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createHash } from 'node:crypto';
import pMap from 'p-map';

type Item = Record<string, unknown>;

/** Sixteen index keys for one list, so that no busy hour fills one of them. */
export const indexShards: readonly string[] = '0123456789abcdef'.split('');

export const indexShardOf = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 1);

/** A page may hold a megabyte: more of them side by side would wait for each other. */
const shardsAtOnce = 4;

/** Reads the list `<name>#<0-f>` of `gsi1` from the key `from` on, each shard in the order of its
 *  keys. `take` is given a page at a time. */
export const readIndexShards = async (
  { client, table }: { client: DynamoDBDocumentClient; table: string },
  { name, from }: { name: string; from: string },
  take: (items: readonly Item[]) => void,
): Promise<void> => {
  const readShard = async (shard: string) => {
    const pages = paginateQuery(
      { client },
      {
        TableName: table,
        IndexName: 'gsi1',
        KeyConditionExpression: 'gsi1pk = :shard AND gsi1sk >= :from',
        ExpressionAttributeValues: { ':shard': `${name}#${shard}`, ':from': from },
      },
    );
    for await (const { Items = [] } of pages) take(Items);
  };
  await pMap(indexShards, readShard, { concurrency: shardsAtOnce });
};
