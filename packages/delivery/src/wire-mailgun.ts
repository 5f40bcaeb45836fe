import { secretsManagerClient, secretValues } from '@distronation/common/adapters';
import * as z from 'zod';
import { mailgunApi, type MailgunApi } from './adapters/mailgun-api.ts';
import type { environment } from './env.ts';

/** Mailgun's API by the key of the product's secret. */
export const wireMailgunApi = (env: ReturnType<typeof environment>): MailgunApi => {
  const secrets = secretValues({
    client: secretsManagerClient(),
    secretName: env.SECRETS_MANAGER_SECRET_NAME,
    schema: z.object({ MAILGUN_API_KEY: z.string().min(1) }),
    environment: { MAILGUN_API_KEY: env.MAILGUN_API_KEY },
  });
  return mailgunApi({
    url: env.MAILGUN_API_URL,
    domain: env.MAILGUN_DOMAIN,
    apiKey: async () => (await secrets()).MAILGUN_API_KEY,
  });
};
