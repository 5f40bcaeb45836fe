import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** A hash that content is run through on its way to disk. */
export interface Digest {
  update(chunk: Buffer): void;
}

export interface ReceivedBlob {
  size: number;
  /** Hexadecimal, and what the blob is kept under. */
  sha256: string;
  md5: Buffer;
  /** Makes it one of the blobs. Either this or `discard` must be called. */
  keep(): void;
  discard(): void;
}

export interface Blobs {
  receive(content: AsyncIterable<Buffer>, ...digests: readonly Digest[]): Promise<ReceivedBlob>;
  /** Both ends included. */
  read(sha256: string, range?: { start: number; end: number }): Readable;
  /** Counts who needs a blob; the last one's `release` removes it from disk. */
  hold(sha256: string): void;
  release(sha256: string): void;
}

/** Contents on disk, each once, however many objects have it. */
export const openBlobs = (dir: string): Blobs => {
  const holders = new Map<string, number>();
  const incoming = join(dir, 'incoming');
  // What a process that died was still receiving.
  rmSync(incoming, { recursive: true, force: true });
  mkdirSync(incoming, { recursive: true });
  const pathOf = (sha256: string) => join(dir, sha256.slice(0, 2), sha256);

  return {
    async receive(content, ...digests) {
      const file = join(incoming, randomUUID());
      const [sha256, md5] = [createHash('sha256'), createHash('md5')];
      let size = 0;
      const hashed = async function* hashed() {
        for await (const chunk of content) {
          size += chunk.length;
          for (const digest of [sha256, md5, ...digests]) digest.update(chunk);
          yield chunk;
        }
      };
      const discard = () => rmSync(file, { force: true });
      try {
        await pipeline(hashed(), createWriteStream(file));
      } catch (error) {
        discard();
        throw error;
      }
      const name = sha256.digest('hex');
      const keep = () => {
        mkdirSync(dirname(pathOf(name)), { recursive: true });
        renameSync(file, pathOf(name));
      };
      return { size, sha256: name, md5: md5.digest(), keep, discard };
    },
    read: (sha256, range = { start: 0, end: Infinity }) => createReadStream(pathOf(sha256), range),
    hold(sha256) {
      if (sha256 !== '') holders.set(sha256, (holders.get(sha256) ?? 0) + 1);
    },
    release(sha256) {
      const left = (holders.get(sha256) ?? 0) - 1;
      if (left > 0) return void holders.set(sha256, left);
      holders.delete(sha256);
      if (sha256 !== '') rmSync(pathOf(sha256), { force: true });
    },
  };
};
