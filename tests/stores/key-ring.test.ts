import { randomBytes } from 'node:crypto';
import {
  CreateAliasCommand,
  CreateKeyCommand,
  KMSClient,
  RotateKeyOnDemandCommand,
} from '@aws-sdk/client-kms';
import { dynamoWrappedKeys, kmsKeyManagement } from '@distronation/unsubscribe-utils/adapters';
import { dataKeyRing, linkTokens, listUnsubscribeHeader } from '@distronation/unsubscribe-utils';
import { describe, expect, inject, it } from 'vitest';
import { dynamo, environment, table } from '../cloud/stores.ts';

const client = new KMSClient({
  endpoint: inject('urls').kms,
  region: 'us-east-1',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
});

/** As a process that has just started has them. */
const newTokens = (keyId = environment['UNSUBSCRIBE_KMS_KEY_ID'] ?? '') =>
  linkTokens(
    dataKeyRing({
      kms: kmsKeyManagement(client, keyId),
      store: dynamoWrappedKeys(dynamo, table('MAIL_TABLE')),
    }),
  );

const longest = {
  email: `${'a'.repeat(64)}@${`${'b'.repeat(61)}.`.repeat(3)}com`,
  topic: 'newsletter' as const,
  timestamp: 1_793_500_000,
  sendId: '01JC0000000000000000000000',
};

/** The alias of a key that no other test turns. */
const newAlias = async (): Promise<string> => {
  const { KeyMetadata } = await client.send(new CreateKeyCommand({}));
  const AliasName = `alias/${randomBytes(8).toString('hex')}`;
  await client.send(new CreateAliasCommand({ AliasName, TargetKeyId: KeyMetadata?.KeyId }));
  return AliasName;
};

describe('link tokens under KMS and DynamoDB', () => {
  it('open in another process than the one that sealed them', async () => {
    const token = await newTokens().seal(longest);
    expect(await newTokens().open(token)).toEqual(longest);
  });

  it('open after KMS has turned its key, in a process that never knew the old material', async () => {
    const alias = await newAlias();
    const before = await newTokens(alias).seal(longest);
    await client.send(new RotateKeyOnDemandCommand({ KeyId: alias }));
    const after = await newTokens(alias).seal(longest);
    for (const token of [before, after])
      expect(await newTokens(alias).open(token)).toEqual(longest);
  });

  it('open after the alias was moved to another key, by the key that sealed theirs', async () => {
    const [old, moved] = [await newAlias(), await newAlias()];
    const before = await newTokens(old).seal(longest);
    expect(await newTokens(moved).open(before)).toEqual(longest);
  });

  it('can be sealed although the answer to keeping their key was lost, and never under another’s', async () => {
    const keys = dynamoWrappedKeys(dynamo, table('MAIL_TABLE'));
    const key = { id: randomBytes(8), ciphertext: randomBytes(184), kmsKeyId: 'key-1' };
    await keys.add(key);
    await keys.add(key);
    const other = { ...key, ciphertext: randomBytes(184) };
    await expect(keys.add(other)).rejects.toThrow('conditional');
    expect((await keys.find(key.id))?.ciphertext).toEqual(new Uint8Array(key.ciphertext));
  });

  it('fit the header although KMS makes its ciphertexts 152 bytes longer', async () => {
    const token = await newTokens().seal(longest);
    const url = `https://abcdefghij.execute-api.us-east-1.amazonaws.com/prod/outreach/unsubscribe?data=${token}`;
    const header = listUnsubscribeHeader(url, 'unsubscribe@distro-nation.com', token);
    expect(`List-Unsubscribe${header}`.length).toBeLessThanOrEqual(996);
  });

  it('name a key that nobody made without asking KMS about it', async () => {
    expect(await newTokens().open(Buffer.alloc(100, 1).toString('base64url'))).toBeUndefined();
  });
});
