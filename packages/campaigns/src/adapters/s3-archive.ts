import { GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod';
import type { CampaignArchive } from '../ports.ts';

const address = z.object({ address: z.string(), name: z.string().exactOptional() });

const content = z.object({
  subject: z.string(),
  html: z.string().exactOptional(),
  text: z.string(),
  from: address,
  replyTo: address.exactOptional(),
  isPersonal: z.boolean(),
});

const recipients = z.array(
  address.extend({
    fields: z.record(z.string(), z.string()).exactOptional(),
    particulars: z.unknown().exactOptional(),
  }),
);

interface Options {
  client: S3Client;
  bucket: string;
}

/** Objects of a private bucket, as JSON. What is read from there was written by this file alone, and is
 *  checked all the same: it decides who gets mail. */
export const s3Archive = ({ client, bucket }: Options): CampaignArchive => {
  const put = async (key: string, value: unknown): Promise<void> => {
    await client.send(
      new PutObjectCommand({
        Bucket: bucket,
        Key: key,
        Body: JSON.stringify(value),
        ContentType: 'application/json',
        ChecksumAlgorithm: 'SHA256',
      }),
    );
  };

  const get = async <T extends z.ZodType>(key: string, schema: T): Promise<z.output<T>> => {
    const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
    if (!Body) throw new Error('S3 answered without a body');
    return schema.parse(JSON.parse(await Body.transformToString()));
  };

  const orderKey = (id: string, fingerprint: string, what: string): string =>
    `campaigns/${id}/${fingerprint}/${what}.json`;
  const partKey = (id: string, edition: string, part: number): string =>
    `campaigns/${id}/audience/${edition}/${String(part).padStart(6, '0')}.json`;

  return {
    keepContent: (id, fingerprint, value) => put(orderKey(id, fingerprint, 'content'), value),
    content: (id, fingerprint) => get(orderKey(id, fingerprint, 'content'), content),
    keepAudience: (id, fingerprint, people) => put(orderKey(id, fingerprint, 'audience'), people),
    audience: (id, fingerprint) => get(orderKey(id, fingerprint, 'audience'), recipients),
    keepPart: ({ id, edition, part }, people) => put(partKey(id, edition, part), people),
    part: ({ id, edition, part }) => get(partKey(id, edition, part), recipients),
  };
};
