import { randomBytes } from 'node:crypto';
import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import pMap from 'p-map';

export const month = { year: '2026', month: '08' };

/** Of as many partners: the ids under which their reports lie. */
export const partnersOf = (count: number): string[] =>
  Array.from({ length: count }, (_, n) => `BENCH-${n}`);

/** Both reports of each partner. What is zipped does not shrink again, and neither does chance. */
export const putReports = async (
  s3: S3Client,
  bucket: string,
  customIds: readonly string[],
  bytes: number,
): Promise<void> => {
  const keys = customIds.flatMap((id) =>
    ['Exports', 'Distro'].map((folder) => `${folder}/2026/08/${id}/${id}.zip`),
  );
  await pMap(
    keys,
    (Key) => s3.send(new PutObjectCommand({ Bucket: bucket, Key, Body: randomBytes(bytes) })),
    { concurrency: 4 },
  );
};
