import { GetSecretValueCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import * as z from 'zod';
import { parseEnvironment } from './environment.ts';

const keepForMs = 5 * 60_000;

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
  let cached: { values: Promise<z.output<T>>; until: number } | undefined;

  const load = async (): Promise<z.output<T>> => {
    const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: secretName }));
    const stored = storedSecret.parse(JSON.parse(SecretString ?? '{}'));
    return parseEnvironment(schema, { ...stored, ...given });
  };

  return () => {
    if (cached && now() < cached.until) return cached.values;
    const previous = cached?.values;
    const values = load().catch((error: unknown) => {
      cached = undefined;
      if (previous) return previous;
      throw error;
    });
    cached = { values, until: now() + keepForMs };
    return values;
  };
};
