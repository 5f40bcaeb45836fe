import { DeleteObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { readUrls } from './urls.ts';

const Bucket = 'distro-nation-reports';

const s3 = (): S3Client =>
  new S3Client({
    endpoint: readUrls().s3,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });

export const putFile = async (Key: string, Body: string): Promise<void> => {
  await s3().send(new PutObjectCommand({ Bucket, Key, Body }));
};

export const removeFile = async (Key: string): Promise<void> => {
  await s3().send(new DeleteObjectCommand({ Bucket, Key }));
};

/** A statement for each of three folders, of a partner that is this test's alone. */
export const partnerFiles = async () => {
  const id = `DN-${crypto.randomUUID().slice(0, 8)}`;
  const keys = ['Distro/2026/08', 'Distro/2026/09', 'Exports/2026/09'].map(
    (folder) => `${folder}/${id}/${id}.csv`,
  );
  for (const key of keys) await putFile(key, `Store,Sum\r\nSpotify,${key.length}\r\n`);
  return { id, keys };
};
