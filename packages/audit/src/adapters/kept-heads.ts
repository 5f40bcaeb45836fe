import {
  GetObjectCommand,
  ListObjectVersionsCommand,
  type ListObjectVersionsCommandOutput,
  type ObjectVersion,
  type S3Client,
} from '@aws-sdk/client-s3';
import { pMapIterable } from 'p-map';
import type { ChainHead } from '../ports.ts';
import { dayOfKey, headsPrefix, readHeads } from './head-lines.ts';

/** What the heads say of one chain. */
export interface KeptHead {
  sequence: number;
  hash: string;
  /** Of the first heads that say so. */
  day: string;
}

export interface KeptHeads {
  /** By the subject's hash. */
  bySubject: Map<string, KeptHead[]>;
  days: string[];
  /** What is wrong with the heads themselves, in words. */
  problems: string[];
}

const readsAtOnce = 8;

const versionPages = async function* versionPages(client: S3Client, bucket: string) {
  let page: Partial<ListObjectVersionsCommandOutput> = {};
  do {
    page = await client.send(
      new ListObjectVersionsCommand({
        Bucket: bucket,
        Prefix: headsPrefix,
        KeyMarker: page.NextKeyMarker,
        VersionIdMarker: page.NextVersionIdMarker,
      }),
    );
    yield page;
  } while (page.IsTruncated);
};

const firstVersions = async (client: S3Client, bucket: string) => {
  const first = new Map<string, ObjectVersion>();
  const problems: string[] = [];
  for await (const { Versions = [], DeleteMarkers = [] } of versionPages(client, bucket)) {
    for (const { Key } of DeleteMarkers) problems.push(`${Key} was deleted, and is still there`);
    for (const version of Versions) {
      const day = dayOfKey(version.Key ?? '');
      if (day === undefined) continue;
      if (first.has(day))
        problems.push(`${version.Key} was written over; the first version counts`);
      // Listed from the newest to the oldest.
      first.set(day, version);
    }
  }
  return { first, problems };
};

const add = (bySubject: KeptHeads['bySubject'], day: string, head: ChainHead): void => {
  const { subjectHash, sequence, hash } = head;
  const known = bySubject.get(subjectHash) ?? [];
  if (known.some((each) => each.sequence === sequence && each.hash === hash)) return;
  known.push({ sequence, hash, day });
  bySubject.set(subjectHash, known);
};

/** All heads that were ever put away, each as it was first written, whatever was put over it. */
export const readKeptHeads = async (client: S3Client, bucket: string): Promise<KeptHeads> => {
  const { first, problems } = await firstVersions(client, bucket);
  const days = [...first.keys()].toSorted();
  const bySubject: KeptHeads['bySubject'] = new Map();
  const read = async (day: string) => {
    const version = first.get(day);
    const { Body } = await client.send(
      new GetObjectCommand({ Bucket: bucket, Key: version?.Key, VersionId: version?.VersionId }),
    );
    return { day, heads: readHeads((await Body?.transformToString()) ?? '') };
  };
  for await (const { day, heads } of pMapIterable(days, read, { concurrency: readsAtOnce })) {
    for (const head of heads) add(bySubject, day, head);
  }
  return { bySubject, days, problems };
};
