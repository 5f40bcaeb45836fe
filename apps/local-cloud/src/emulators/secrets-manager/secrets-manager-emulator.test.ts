import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateSecretCommand,
  DescribeSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  ResourceExistsException,
  SecretsManagerClient,
  type GetSecretValueCommandInput,
} from '@aws-sdk/client-secrets-manager';
import { Hono } from 'hono';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createFaults } from '../../control/faults.ts';
import { clientFor } from '../../testing/aws-client.ts';
import { serveApp } from '../../testing/serve-app.ts';
import { secretsManagerEmulator, type SecretsManagerOptions } from './secrets-manager-emulator.ts';

const name = 'payouts-mailer/mailgun-secrets';

const setup = async (options: SecretsManagerOptions = {}) => {
  const emulator = secretsManagerEmulator(options);
  const served = await serveApp(new Hono().route('/aws/secretsmanager', emulator.app));
  onTestFinished(served.close);
  const client = new SecretsManagerClient(clientFor(`${served.url}/aws/secretsmanager`));
  const create = (SecretString: string) =>
    client.send(new CreateSecretCommand({ Name: name, SecretString }));
  const put = (SecretString: string, ClientRequestToken?: string) =>
    client.send(new PutSecretValueCommand({ SecretId: name, SecretString, ClientRequestToken }));
  const get = (input: Partial<GetSecretValueCommandInput> = {}) =>
    client.send(new GetSecretValueCommand({ SecretId: name, ...input }));
  return { emulator, client, create, put, get };
};

describe('Secrets Manager', () => {
  it('answers by name, ARN and ARN without its random end', async () => {
    const { create, get } = await setup();
    const { ARN = '' } = await create('one');
    expect(ARN).toMatch(/:secret:payouts-mailer\/mailgun-secrets-\w{6}$/);
    for (const SecretId of [name, ARN, ARN.slice(0, -7)]) {
      expect(await get({ SecretId })).toMatchObject({ Name: name, ARN, SecretString: 'one' });
    }
  });

  it('moves AWSCURRENT to the new value and AWSPREVIOUS to the one before', async () => {
    const { client, create, put, get } = await setup();
    await create('one');
    await put('two');
    await put('three');
    const { VersionId = '' } = await put('four');

    expect(await get()).toMatchObject({ SecretString: 'four', VersionId });
    expect((await get({ VersionStage: 'AWSPREVIOUS' })).SecretString).toBe('three');
    const described = await client.send(new DescribeSecretCommand({ SecretId: name }));
    expect(Object.values(described.VersionIdsToStages ?? {})).toEqual([
      [],
      [],
      ['AWSPREVIOUS'],
      ['AWSCURRENT'],
    ]);
  });

  it('takes a repeated put for the same one, and refuses it with other content', async () => {
    const { create, put, get } = await setup();
    await create('one');
    const token = '2cfd5de6-2d29-4f39-8f4c-6f2ff3c9c2b5';
    await put('two', token);
    await put('two', token);
    expect((await get({ VersionStage: 'AWSPREVIOUS' })).SecretString).toBe('one');
    await expect(put('three', token)).rejects.toBeInstanceOf(ResourceExistsException);
  });

  it('words what is missing or already there as AWS does', async () => {
    const { create, get } = await setup();
    await expect(get()).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      message: "Secrets Manager can't find the specified secret.",
    });
    await create('one');
    await expect(create('two')).rejects.toBeInstanceOf(ResourceExistsException);
    await expect(get({ VersionStage: 'AWSPREVIOUS' })).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
  });

  it('suffers its own faults under its own error names', async () => {
    const faults = createFaults();
    const { get } = await setup({ faults });
    faults.add({ service: 'secretsmanager', kind: 'throttle', times: 1 });
    await expect(get()).rejects.toMatchObject({ name: 'ThrottlingException' });
    faults.add({ service: 'secretsmanager', kind: 'server_error', times: 1 });
    await expect(get()).rejects.toMatchObject({ name: 'InternalServiceError' });
  });

  it('keeps its secrets over a restart', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'secrets-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const stateFile = join(folder, 'secrets.json');
    const before = await setup({ stateFile });
    await before.create('one');
    before.emulator.flush();
    expect((await (await setup({ stateFile })).get()).SecretString).toBe('one');
  });
});
