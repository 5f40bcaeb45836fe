import { join } from 'node:path';
import { openBlobs, type Blobs } from './blobs.ts';
import { openJournal } from './journal.ts';
import type { Bucket, ObjectVersion } from './records.ts';
import { sortedKeys, type SortedKeys } from './sorted-keys.ts';

type Change =
  | { bucket: Bucket }
  | { removedBucket: string }
  | { put: [bucket: string, version: ObjectVersion] }
  | { removed: [bucket: string, key: string, versionId: string] };

export interface StoredBucket {
  info: Bucket;
  /** Of every key that has a version, be it a delete marker. */
  keys: SortedKeys;
  /** Newest first; none of an unknown key. */
  versions(key: string): readonly ObjectVersion[];
}

export interface ObjectStore {
  blobs: Blobs;
  buckets(): StoredBucket[];
  bucket(name: string): StoredBucket | undefined;
  saveBucket(bucket: Bucket): void;
  removeBucket(name: string): void;
  /** Adds a version, or takes the place of the one with its id. */
  put(bucket: string, version: ObjectVersion): void;
  remove(bucket: string, key: string, versionId: string): void;
  close(): void;
}

interface Contents extends StoredBucket {
  byKey: Map<string, ObjectVersion[]>;
}

const emptyBucket = (info: Bucket): Contents => {
  const byKey = new Map<string, ObjectVersion[]>();
  return { info, byKey, keys: sortedKeys(), versions: (key) => byKey.get(key) ?? [] };
};

/** Buckets and versions in memory, with a journal beside the contents on disk. */
export const openObjectStore = (dir: string): ObjectStore => {
  const buckets = new Map<string, Contents>();
  const blobs = openBlobs(join(dir, 'blobs'));

  const put = (name: string, version: ObjectVersion): void => {
    const bucket = buckets.get(name);
    if (!bucket) return;
    const versions = bucket.byKey.get(version.key) ?? [];
    if (versions.length === 0) bucket.keys.add(version.key);
    const index = versions.findIndex(({ versionId }) => versionId === version.versionId);
    const [replaced] = index < 0 ? [] : versions.splice(index, 1, version);
    if (index < 0) versions.unshift(version);
    bucket.byKey.set(version.key, versions);
    blobs.hold(version.blob);
    if (replaced) blobs.release(replaced.blob);
  };

  const remove = (name: string, key: string, id: string): void => {
    const bucket = buckets.get(name);
    const versions = bucket?.byKey.get(key) ?? [];
    const index = versions.findIndex(({ versionId }) => versionId === id);
    const [removed] = index < 0 ? [] : versions.splice(index, 1);
    if (removed) blobs.release(removed.blob);
    if (versions.length > 0 || !bucket?.byKey.delete(key)) return;
    bucket.keys.delete(key);
  };

  const apply = (change: Change): void => {
    if ('put' in change) put(...change.put);
    else if ('removed' in change) remove(...change.removed);
    else if ('removedBucket' in change) buckets.delete(change.removedBucket);
    else {
      const known = buckets.get(change.bucket.name);
      if (known) known.info = change.bucket;
      else buckets.set(change.bucket.name, emptyBucket(change.bucket));
    }
  };

  const snapshot = function* snapshot(): Generator<Change> {
    for (const { info, byKey } of buckets.values()) {
      yield { bucket: info };
      for (const versions of byKey.values()) {
        for (const version of versions.toReversed()) yield { put: [info.name, version] };
      }
    }
  };

  const journal = openJournal<Change>(join(dir, 'journal.ndjson'), apply, snapshot);
  const keep = (change: Change): void => {
    journal.write(change);
    apply(change);
  };

  return {
    blobs,
    buckets: () => [...buckets.values()],
    bucket: (name) => buckets.get(name),
    saveBucket: (bucket) => keep({ bucket }),
    removeBucket: (name) => keep({ removedBucket: name }),
    put: (bucket, version) => keep({ put: [bucket, version] }),
    remove: (bucket, key, versionId) => keep({ removed: [bucket, key, versionId] }),
    close: () => journal.close(),
  };
};
