import type { TableKey } from './dynamo-requests.ts';

const maxShards = 64;
const rowsPerShard = 16;

/** Rows of a large send are spread over 64 partitions, so that none takes more writes than DynamoDB
 *  allows it; a small send stays together, so that one query reads it. */
const shardOf = (deliveryId: string, count: number): number => {
  const shards = Math.min(maxShards, Math.max(1, Math.ceil(count / rowsPerShard)));
  return Number.parseInt(deliveryId.slice(0, 8), 16) % shards;
};

/** Where a send lies in the mail table. */
export const sendKey = (sendId: string): TableKey => ({ pk: `SEND#${sendId}`, sk: 'SEND' });

/** Where the row of one of the `count` recipients of a send lies. */
export const deliveryKey = (sendId: string, count: number, deliveryId: string): TableKey => ({
  pk: `SEND#${sendId}#${String(shardOf(deliveryId, count)).padStart(2, '0')}`,
  sk: `TO#${deliveryId}`,
});
