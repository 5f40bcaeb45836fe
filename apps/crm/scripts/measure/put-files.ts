import { randomBytes } from 'node:crypto';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const atOnce = 50;

export interface ToPut {
  /** With its slash. */
  folder: string;
  count: number;
  /** Of each file. */
  bytes: number;
}

/** Fills a folder with numbered files of chance, which no ZIP makes smaller, in various sizes about `bytes`. */
export const putFiles = async (
  endpoint: string,
  Bucket: string,
  { folder, count, bytes }: ToPut,
): Promise<void> => {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const s3 = new S3Client({ endpoint, region: 'us-east-1', credentials });
  const content = randomBytes(bytes + 1_000);
  const numbers = Array.from({ length: count }, (_, n) => n).values();
  const lane = async () => {
    for (const n of numbers) {
      const Key = `${folder}DN-${String(n).padStart(6, '0')}.csv`;
      const Body = content.subarray(0, bytes + ((n * 7_919) % 1_000));
      await s3.send(new PutObjectCommand({ Bucket, Key, Body }));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  s3.destroy();
};
