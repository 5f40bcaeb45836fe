import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateAliasCommand,
  CreateKeyCommand,
  DecryptCommand,
  DescribeKeyCommand,
  DisabledException,
  DisableKeyCommand,
  EncryptCommand,
  GenerateDataKeyCommand,
  KMSClient,
  IncorrectKeyException,
  InvalidCiphertextException,
  ListAliasesCommand,
  NotFoundException,
  RotateKeyOnDemandCommand,
} from '@aws-sdk/client-kms';
import { Hono } from 'hono';
import { describe, expect, it, onTestFinished } from 'vitest';
import { clientFor } from '../../testing/aws-client.ts';
import { serveApp } from '../../testing/serve-app.ts';
import { kmsEmulator, type KmsOptions } from './kms-emulator.ts';

const alias = 'alias/dn-unsubscribe';
const purpose = { purpose: 'unsubscribe', version: '1' };
const secret = Buffer.from('a data key of thirty-two bytes..');

const setup = async (options: KmsOptions = {}) => {
  const emulator = kmsEmulator(options);
  const served = await serveApp(new Hono().route('/aws/kms', emulator.app));
  const kms = new KMSClient(clientFor(`${served.url}/aws/kms`));
  onTestFinished(served.close);
  const encrypt = async (KeyId = alias, Plaintext: Uint8Array = secret) => {
    const command = new EncryptCommand({ KeyId, Plaintext, EncryptionContext: purpose });
    return (await kms.send(command)).CiphertextBlob ?? new Uint8Array();
  };
  const decrypt = async (
    CiphertextBlob: Uint8Array,
    {
      KeyId = alias,
      EncryptionContext = purpose,
    }: { KeyId?: string; EncryptionContext?: Record<string, string> } = {},
  ) => (await kms.send(new DecryptCommand({ CiphertextBlob, KeyId, EncryptionContext }))).Plaintext;
  return { emulator, kms, encrypt, decrypt };
};

describe('KMS', () => {
  it('gives a data key that only the same encryption context opens', async () => {
    const { kms, decrypt } = await setup();
    const command = { KeyId: alias, KeySpec: 'AES_256', EncryptionContext: purpose } as const;
    const dataKey = await kms.send(new GenerateDataKeyCommand(command));
    const sealed = dataKey.CiphertextBlob ?? new Uint8Array();

    expect(dataKey.Plaintext).toHaveLength(32);
    const reordered = { EncryptionContext: { version: '1', purpose: 'unsubscribe' } };
    expect(await decrypt(sealed, reordered)).toEqual(dataKey.Plaintext);
    const unnamed = { CiphertextBlob: sealed, EncryptionContext: purpose };
    expect(await kms.send(new DecryptCommand(unnamed))).toMatchObject({
      KeyId: dataKey.KeyId,
      Plaintext: dataKey.Plaintext,
    });
    await expect(
      decrypt(sealed, { EncryptionContext: { ...purpose, purpose: 'login' } }),
    ).rejects.toBeInstanceOf(InvalidCiphertextException);
  });

  it.each([1, 32, 80, 4_096])('adds 152 bytes to %i bytes, as real KMS does', async (length) => {
    const { encrypt, decrypt } = await setup();
    const plaintext = Buffer.alloc(length, 7);
    const sealed = await encrypt(alias, plaintext);
    expect(sealed).toHaveLength(length + 152);
    expect(Buffer.from(sealed).toString('base64')).toMatch(/^AQICAH/);
    expect(Buffer.from((await decrypt(sealed)) ?? [])).toEqual(plaintext);
  });

  it.each([0, 4_097])('refuses %i bytes of plaintext', async (length) => {
    const { encrypt } = await setup();
    await expect(encrypt(alias, Buffer.alloc(length))).rejects.toMatchObject({
      name: 'ValidationException',
    });
  });

  it('finds a key by id, ARN, alias and alias ARN', async () => {
    const { kms, encrypt, decrypt } = await setup();
    const { Aliases } = await kms.send(new ListAliasesCommand({}));
    const { KeyMetadata } = await kms.send(new DescribeKeyCommand({ KeyId: alias }));
    const names = [alias, Aliases?.[0]?.AliasArn, KeyMetadata?.KeyId, KeyMetadata?.Arn];
    const sealed = await encrypt();
    for (const KeyId of names) {
      expect(Buffer.from((await decrypt(sealed, { KeyId: KeyId ?? 'none' })) ?? [])).toEqual(
        secret,
      );
    }
    for (const KeyId of ['alias/other', 'nothing', `arn:aws:kms:eu-west-1:1:key/1`]) {
      await expect(encrypt(KeyId)).rejects.toBeInstanceOf(NotFoundException);
    }
  });

  it('opens a ciphertext under no key but its own', async () => {
    const { kms, encrypt, decrypt } = await setup();
    const other = (await kms.send(new CreateKeyCommand({}))).KeyMetadata?.KeyId ?? '';
    await kms.send(new CreateAliasCommand({ AliasName: 'alias/other', TargetKeyId: other }));
    await expect(decrypt(await encrypt(), { KeyId: 'alias/other' })).rejects.toBeInstanceOf(
      IncorrectKeyException,
    );
  });

  it('refuses a ciphertext with any one byte changed', async () => {
    const { encrypt, decrypt } = await setup();
    const sealed = await encrypt();
    for (let at = 0; at < sealed.length; at += 5) {
      const forged = Uint8Array.from(sealed, (byte, i) => (i === at ? byte ^ 1 : byte));
      await expect(decrypt(forged)).rejects.toBeInstanceOf(InvalidCiphertextException);
    }
    await expect(decrypt(sealed.subarray(0, 152))).rejects.toBeInstanceOf(
      InvalidCiphertextException,
    );
  });

  it('still opens what was sealed before a rotation', async () => {
    const { kms, encrypt, decrypt } = await setup();
    const before = await encrypt();
    await kms.send(new RotateKeyOnDemandCommand({ KeyId: alias }));
    expect(Buffer.from((await decrypt(before)) ?? [])).toEqual(secret);
    expect(Buffer.from((await decrypt(await encrypt())) ?? [])).toEqual(secret);
  });

  it('refuses to work with a disabled key', async () => {
    const { kms, encrypt, decrypt } = await setup();
    const sealed = await encrypt();
    await kms.send(new DisableKeyCommand({ KeyId: alias }));
    await expect(encrypt()).rejects.toBeInstanceOf(DisabledException);
    await expect(decrypt(sealed)).rejects.toBeInstanceOf(DisabledException);
  });

  it('opens after a restart what was sealed before it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kms-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const stateFile = join(folder, 'kms.json');
    const first = await setup({ stateFile });
    const sealed = await first.encrypt();
    first.emulator.flush();
    const second = await setup({ stateFile });
    expect(Buffer.from((await second.decrypt(sealed)) ?? [])).toEqual(secret);
    expect((await second.kms.send(new ListAliasesCommand({}))).Aliases).toHaveLength(1);
  });
});
