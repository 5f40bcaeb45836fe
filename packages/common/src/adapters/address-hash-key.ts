import * as z from 'zod';
import { secretsManagerClient } from './aws-clients.ts';
import { secretValues } from './secrets.ts';

/** The key of the addresses' pseudonyms, from the secret that all functions share. */
export const addressHashKey = ({
  SECRETS_MANAGER_SECRET_NAME: secretName,
  ADDRESS_HASH_KEY,
}: {
  SECRETS_MANAGER_SECRET_NAME: string;
  ADDRESS_HASH_KEY?: string | undefined;
}): (() => Promise<string>) => {
  const secrets = secretValues({
    client: secretsManagerClient(),
    secretName,
    schema: z.object({ ADDRESS_HASH_KEY: z.string().min(32) }),
    environment: { ADDRESS_HASH_KEY },
  });
  return async () => (await secrets()).ADDRESS_HASH_KEY;
};
