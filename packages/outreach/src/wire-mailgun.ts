import { secretsManagerClient, secretValues } from '@distronation/common/adapters';
import * as z from 'zod';
import { mailgunEnvironment } from './env.ts';
import { env } from './wire.ts';

const { MAILGUN_API_KEY, MAILGUN_API_URL, MAILGUN_DOMAIN } = mailgunEnvironment();

const secrets = secretValues({
  client: secretsManagerClient(),
  secretName: env.SECRETS_MANAGER_SECRET_NAME,
  schema: z.object({ MAILGUN_API_KEY: z.string().min(1) }),
  environment: { MAILGUN_API_KEY },
});

/** Where Mailgun is, for all that is asked of it but sending. */
export const mailgun = {
  url: MAILGUN_API_URL,
  domain: MAILGUN_DOMAIN,
  apiKey: async () => (await secrets()).MAILGUN_API_KEY,
};
