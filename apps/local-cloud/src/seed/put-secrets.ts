import {
  CreateSecretCommand,
  ResourceExistsException,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { names } from '../names.ts';
import type { Secrets } from './local-secrets.ts';

/** Puts the product's secret where the functions look for it; one that exists is left alone. */
export const putSecrets = async (
  manager: SecretsManagerClient,
  secrets: Secrets,
): Promise<void> => {
  const SecretString = JSON.stringify(secrets);
  try {
    await manager.send(new CreateSecretCommand({ Name: names.secret, SecretString }));
  } catch (error) {
    if (!(error instanceof ResourceExistsException)) throw error;
  }
};
