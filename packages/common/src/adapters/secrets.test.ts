import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { secretValues } from './secrets.ts';

const schema = z.object({ API_KEY: z.string() });

const setup = (environment: Record<string, string | undefined> = {}) => {
  const vault = { secret: '{"API_KEY":"first"}', down: false, reads: 0 };
  let now = 0;
  const client = new SecretsManagerClient({ region: 'us-east-1' });
  client.middlewareStack.add(
    () => async () => {
      vault.reads += 1;
      if (vault.down) throw new Error('unavailable');
      return { response: {}, output: { $metadata: {}, SecretString: vault.secret } };
    },
    { step: 'initialize' },
  );
  const read = secretValues({ client, secretName: 's', schema, environment, now: () => now });
  return { vault, read, pass: (minutes: number) => void (now += minutes * 60_000) };
};

describe('secrets', () => {
  it('are read once for five minutes, however many ask', async () => {
    const { vault, read, pass } = setup();
    await Promise.all([read(), read(), read()]);
    pass(4);
    expect(await read()).toEqual({ API_KEY: 'first' });
    expect(vault.reads).toBe(1);
  });

  it('take effect after a rotation without a restart', async () => {
    const { vault, read, pass } = setup();
    await read();
    vault.secret = '{"API_KEY":"second"}';
    pass(5);
    expect(await read()).toEqual({ API_KEY: 'second' });
  });

  it('survive an outage with the last known value', async () => {
    const { vault, read, pass } = setup();
    await read();
    vault.down = true;
    pass(6);
    expect(await read()).toEqual({ API_KEY: 'first' });
    expect(await read()).toEqual({ API_KEY: 'first' });
    expect(vault.reads).toBe(2);
    pass(60);
    expect(await read()).toEqual({ API_KEY: 'first' });
  });

  it('are asked for again after a first failure', async () => {
    const { vault, read } = setup();
    vault.down = true;
    await expect(read()).rejects.toThrow('unavailable');
    vault.down = false;
    expect(await read()).toEqual({ API_KEY: 'first' });
  });

  it('give way to the environment, where a developer sets them', async () => {
    const { read } = setup({ API_KEY: 'mine' });
    expect(await read()).toEqual({ API_KEY: 'mine' });
  });

  it('name the key that the stored secret lacks', async () => {
    const { vault, read } = setup();
    vault.secret = '{}';
    await expect(read()).rejects.toThrow(/API_KEY/);
  });
});
