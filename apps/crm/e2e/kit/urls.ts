import { z } from 'zod';

const schema = z.object({
  crm: z.url(),
  api: z.url(),
  auth: z.url(),
  mailbox: z.url(),
  control: z.url(),
  s3: z.url(),
});
type Urls = z.infer<typeof schema>;

const variable = 'E2E_URLS';

/** Tells the test processes, which inherit the environment, where the local cloud stands. */
export const publishUrls = (urls: Urls): void => {
  process.env[variable] = JSON.stringify(urls);
};

export const readUrls = (): Urls => schema.parse(JSON.parse(process.env[variable] ?? '{}'));
