import { SESv2Client } from '@aws-sdk/client-sesv2';
import {
  awsClientDefaults,
  secretsManagerClient,
  secretValues,
} from '@distronation/common/adapters';
import * as z from 'zod';
import { mailgunProviderLists } from './adapters/mailgun-provider-lists.ts';
import { sesProviderLists } from './adapters/ses-provider-lists.ts';
import { providerEnvironment } from './env.ts';
import type { ProviderLists } from './ports.ts';
import type { ConsentWiring } from './wire-consent.ts';

/** The lists of the provider that sends. Those of the other one matter when it does: what they keep back
 *  then is heard of as an event. */
export const wireProviderLists = ({ env }: Pick<ConsentWiring, 'env'>): ProviderLists => {
  const { EMAIL_PROVIDER, MAILGUN_API_KEY, MAILGUN_API_URL, MAILGUN_DOMAIN } =
    providerEnvironment();
  // Two attempts at two calls leave time to answer.
  if (EMAIL_PROVIDER === 'ses') {
    return sesProviderLists(new SESv2Client({ ...awsClientDefaults, maxAttempts: 2 }));
  }
  const secrets = secretValues({
    client: secretsManagerClient(),
    secretName: env.SECRETS_MANAGER_SECRET_NAME,
    schema: z.object({ MAILGUN_API_KEY: z.string().min(1) }),
    environment: { MAILGUN_API_KEY },
  });
  return mailgunProviderLists({
    url: MAILGUN_API_URL,
    domain: MAILGUN_DOMAIN,
    apiKey: async () => (await secrets()).MAILGUN_API_KEY,
  });
};
