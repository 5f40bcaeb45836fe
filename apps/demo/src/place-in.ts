import type { S3Client } from '@aws-sdk/client-s3';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { addressHasher } from '@distronation/common/adapters';
import type { LocalCloud } from '@distronation/local-cloud';
import * as z from 'zod';
import type { Place } from './history/stores.ts';

const secrets = z.object({ ADDRESS_HASH_KEY: z.string() });

const names = z.object({
  MAIL_TABLE: z.string(),
  AUDIT_TABLE: z.string(),
  GUARD_TABLE: z.string(),
  MAIL_DATA_BUCKET: z.string(),
  SECRETS_MANAGER_SECRET_NAME: z.string(),
});

/** Where the product's functions keep their data in a local cloud. */
export const placeIn = async ({ urls, environment }: LocalCloud, s3: S3Client): Promise<Place> => {
  const env = names.parse(environment);
  const manager = new SecretsManagerClient({
    endpoint: urls.secretsManager,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const { SecretString = '{}' } = await manager.send(
    new GetSecretValueCommand({ SecretId: env.SECRETS_MANAGER_SECRET_NAME }),
  );
  const { ADDRESS_HASH_KEY } = secrets.parse(JSON.parse(SecretString));
  return {
    mailTable: env.MAIL_TABLE,
    auditTable: env.AUDIT_TABLE,
    guardTable: env.GUARD_TABLE,
    s3,
    bucket: env.MAIL_DATA_BUCKET,
    hashAddress: addressHasher(async () => ADDRESS_HASH_KEY),
  };
};
