import { GetSecretValueCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import * as z from 'zod';
import { parseEnvironment } from './environment.ts';

const keepForMs = 5 * 60_000;
const askAgainAfterMs = 30_000;

const storedSecret = z.record(z.string(), z.unknown());

/** Reads secrets from one JSON secret whose keys have the environment variables' names. A variable
 *  that is set in the environment wins, as on a developer's machine. Cached for five minutes, so
 *  that a rotated secret takes effect without a deployment; an outage serves the last known value. */
export const secretValues = <T extends z.ZodType>({
  client,
  secretName,
  schema,
  environment,
  now = Date.now,
}: {
  client: Pick<SecretsManagerClient, 'send'>;
  secretName: string;
  schema: T;
  environment: Record<string, string | undefined>;
  now?: () => number;
}): (() => Promise<z.output<T>>) => {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const load = async (): Promise<z.output<T>> => {
    const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: secretName }));
    const stored = storedSecret.parse(JSON.parse(SecretString ?? '{}'));
    return parseEnvironment(schema, { ...stored, ...given });
  };

  let known: { values: z.output<T>; until: number } | undefined;
  let loading: Promise<z.output<T>> | undefined;

  const refresh = async (): Promise<z.output<T>> => {
    try {
      loading ??= load();
      const values = await loading;
      known = { values, until: now() + keepForMs };
      return values;
    } catch (error) {
      if (known === undefined) throw error;
      known.until = now() + askAgainAfterMs;
      return known.values;
    } finally {
      loading = undefined;
    }
  };

  return async () => (known && now() < known.until ? known.values : refresh());
};
