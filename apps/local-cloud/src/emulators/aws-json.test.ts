import {
  CreateAliasCommand,
  GenerateDataKeyCommand,
  KMSClient,
  ListAliasesCommand,
  TagResourceCommand,
} from '@aws-sdk/client-kms';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createFaults } from '../control/faults.ts';
import { holdConnection, type Hold } from '../control/hold-connection.ts';
import { clientFor } from '../testing/aws-client.ts';
import { serveApp } from '../testing/serve-app.ts';
import { kmsEmulator } from './kms/kms-emulator.ts';

const setup = async ({ maxAttempts = 1, hold }: { maxAttempts?: number; hold?: Hold } = {}) => {
  const faults = createFaults();
  const served = await serveApp(kmsEmulator({ faults, ...(hold && { hold }) }).app);
  const kms = new KMSClient({ ...clientFor(served.url), maxAttempts });
  onTestFinished(served.close);
  return { faults, kms };
};

const aliases = new ListAliasesCommand({});

describe('the awsJson wire', () => {
  it.each([
    ['throttle', 'ThrottlingException', 400],
    ['server_error', 'KMSInternalException', 500],
    ['refuse', 'AccessDeniedException', 400],
    ['deny', 'AccessDeniedException', 403],
  ] as const)('%s reaches the SDK as %s', async (kind, name, httpStatusCode) => {
    const { faults, kms } = await setup();
    faults.add({ service: 'kms', kind, operation: 'ListAliases', times: 1 });
    await expect(kms.send(aliases)).rejects.toMatchObject({ name, $metadata: { httpStatusCode } });
    expect((await kms.send(aliases)).Aliases).toHaveLength(1);
  });

  it('lets the SDK retry a throttled call by itself', async () => {
    const { faults, kms } = await setup({ maxAttempts: 3 });
    faults.add({ service: 'kms', kind: 'throttle', times: 1 });
    expect((await kms.send(aliases)).$metadata.attempts).toBe(2);
  });

  it('timeout_after_accept does the work, never answers, and lets go with the client', async () => {
    const client = new AbortController();
    const released = vi.fn();
    const { faults, kms } = await setup({
      hold: (clientGone) => {
        client.abort();
        return holdConnection()(clientGone).then(released);
      },
    });
    faults.add({ service: 'kms', kind: 'timeout_after_accept', operation: 'CreateAlias' });
    const TargetKeyId = (await kms.send(aliases)).Aliases?.[0]?.TargetKeyId;
    const lost = new CreateAliasCommand({ AliasName: 'alias/second', TargetKeyId });

    await expect(kms.send(lost, { abortSignal: client.signal })).rejects.toThrow('aborted');
    await expect.poll(() => released.mock.calls).toHaveLength(1);
    expect((await kms.send(aliases)).Aliases).toHaveLength(2);
  });

  it('refuses an operation or a member that is not emulated instead of ignoring it', async () => {
    const { kms } = await setup();
    const tag = new TagResourceCommand({ KeyId: 'alias/dn-unsubscribe', Tags: [] });
    await expect(kms.send(tag)).rejects.toMatchObject({ name: 'UnknownOperationException' });

    const dryRun = new GenerateDataKeyCommand({
      KeyId: 'alias/dn-unsubscribe',
      KeySpec: 'AES_256',
      DryRun: true,
    });
    await expect(kms.send(dryRun)).rejects.toMatchObject({
      name: 'ValidationException',
      message: expect.stringContaining('DryRun'),
    });
  });
});
