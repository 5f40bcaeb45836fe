import { GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod';
import type { PayoutOrder, PayoutRun } from '../payout-runs/payout-run.ts';
import type { PayoutArchive } from '../payout-runs/ports.ts';

interface Options {
  client: S3Client;
  bucket: string;
  /** Reads what was found; the kinds of findings are the domain's to name. */
  findings: z.ZodType<Awaited<ReturnType<PayoutArchive['findings']>>>;
}

const row = z.object({
  email: z.string(),
  name: z.string().optional(),
  customId: z.string(),
  values: z.array(z.object({ label: z.string(), amount: z.string() })),
  statedTotal: z.string().optional(),
});

const order: z.ZodType<PayoutOrder> = z.object({
  month: z.object({ year: z.string(), month: z.string() }),
  subject: z.string(),
  html: z.string(),
  text: z.string(),
  from: z.string(),
  replyTo: z.string().exactOptional(),
  greeting: z.string().exactOptional(),
  currency: z.string(),
  statedTotal: z.string().exactOptional(),
  rows: z.array(row),
});

const orderKey = (id: string): string => `payout-runs/${id}/order.json`;

const findingsKey = ({ id, fingerprint }: Pick<PayoutRun, 'id' | 'fingerprint'>): string =>
  `payout-runs/${id}/findings/${fingerprint}.json`;

/** Objects of a private bucket, as JSON. What is read from there decides who gets what, and is checked. */
export const s3PayoutArchive = ({ client, bucket, findings }: Options): PayoutArchive => {
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

  const get = async <T>(key: string, schema: z.ZodType<T>): Promise<T> => {
    const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
    if (!Body) throw new Error('S3 answered without a body');
    return schema.parse(JSON.parse(await Body.transformToString()));
  };

  return {
    keepOrder: (id, value) => put(orderKey(id), value),
    order: (id) => get(orderKey(id), order),
    keepFindings: (run, value) => put(findingsKey(run), value),
    findings: (run) => get(findingsKey(run), findings),
  };
};
