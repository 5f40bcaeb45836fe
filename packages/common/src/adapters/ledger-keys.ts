import type { TableKey } from './dynamo-requests.ts';

const maxShards = 64;
const rowsPerShard = 16;

/** Rows of a large send are spread over 64 partitions, so that none takes more writes than DynamoDB
 *  allows it; a small send stays together, so that one query reads it. */
const shardsFor = (count: number): number =>
  Math.min(maxShards, Math.max(1, Math.ceil(count / rowsPerShard)));

export const sendPrefix = 'SEND#';

/** Where a send lies in the mail table. */
export const sendKey = (sendId: string): TableKey => ({ pk: `${sendPrefix}${sendId}`, sk: 'SEND' });

const partitionOf = (sendId: string, shard: number): string =>
  `${sendPrefix}${sendId}#${String(shard).padStart(2, '0')}`;

/** Where the row of one of the `count` recipients of a send lies. */
export const deliveryKey = (sendId: string, count: number, deliveryId: string): TableKey => ({
  pk: partitionOf(sendId, Number.parseInt(deliveryId.slice(0, 8), 16) % shardsFor(count)),
  sk: `TO#${deliveryId}`,
});

/** The partitions in which all rows of a send lie. */
export const deliveryPartitions = (sendId: string, count: number): string[] =>
  Array.from({ length: shardsFor(count) }, (_, shard) => partitionOf(sendId, shard));
