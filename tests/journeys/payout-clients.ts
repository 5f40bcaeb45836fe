import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { createClient } from '@distronation/api-client';
import { inject } from 'vitest';
import * as z from 'zod';
import { aws, environment } from '../cloud/stores.ts';
import { mailsTo, tokenOf } from './clients.ts';

const urls = inject('urls');
const s3 = new S3Client(aws(environment['AWS_ENDPOINT_URL_S3'] ?? ''));

const clientOf = (name: string) => createClient({ baseUrl: urls.api, token: () => tokenOf(name) });

/** Two colleagues of finance: whoever uploads a run does not approve it. */
export const finance = clientOf('finance');
export const second = clientOf('finance2');

/** A month that no other test is about. */
export const newMonth = () => ({
  year: `20${30 + Math.floor(Math.random() * 70)}`,
  month: String(1 + Math.floor(Math.random() * 12)).padStart(2, '0'),
});

const folders = { youtube: 'Exports', streaming: 'Distro' };

export interface Partner {
  email: string;
  customId: string;
}

export const newPartner = (): Partner => {
  const id = crypto.randomUUID().slice(0, 8);
  return { email: `partner.${id}@example.com`, customId: `P-${id}` };
};

/** Lays a report into the bucket, and resolves with its bytes. */
export const putReport = async (
  { customId }: Partner,
  { year, month }: ReturnType<typeof newMonth>,
  kind: keyof typeof folders,
): Promise<string> => {
  const bytes = `PK ${kind} of ${customId}`;
  await s3.send(
    new PutObjectCommand({
      Bucket: environment['REPORTS_BUCKET'],
      Key: `${folders[kind]}/${year}/${month}/${customId}/${customId}.zip`,
      Body: bytes,
      ContentType: 'application/zip',
    }),
  );
  return bytes;
};

const landing = /https?:\/\/[^\s"<>]+\/financial\/reports\/download\?data=[\w%-]+/g;

/** The links to reports in the newest mail of somebody, in their order. */
export const linksTo = async ({ email }: Partner): Promise<string[]> => {
  const [mail] = await mailsTo(email);
  return [...new Set(mail?.text?.match(landing) ?? [])];
};

const browser = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

/** What a person gets who presses the button behind a link. */
export const download = async (url: string): Promise<string> => {
  const pressed = await fetch(url, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'User-Agent': browser },
  });
  const file = await fetch(z.string().parse(pressed.headers.get('location')));
  return file.text();
};
