import {
  CreateSecretCommand,
  ResourceExistsException,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { names } from '../names.ts';
import type { Secrets } from './local-secrets.ts';
import type { SigningKeys } from './signing-keys.ts';

/** Puts the product's secrets where the functions look for them; one that exists is left alone. */
export const putSecrets = async (
  manager: SecretsManagerClient,
  secrets: Secrets,
  keys: SigningKeys,
): Promise<void> => {
  await Promise.all([
    putSecret(manager, names.secret, secrets),
    putSecret(manager, names.signingKeySecret, { keys }),
  ]);
};

const putSecret = async (
  manager: SecretsManagerClient,
  Name: string,
  value: object,
): Promise<void> => {
  try {
    await manager.send(new CreateSecretCommand({ Name, SecretString: JSON.stringify(value) }));
  } catch (error) {
    if (!(error instanceof ResourceExistsException)) throw error;
  }
};
