import { createHash } from 'node:crypto';

/** A number below `shards` that is always the same for the same text. */
export const shardOf = (text: string, shards: number): number =>
  createHash('sha256').update(text).digest().readUInt32BE(0) % shards;

export const shardNames = (shards: number): string[] =>
  Array.from({ length: shards }, (_, shard) => String(shard).padStart(2, '0'));
