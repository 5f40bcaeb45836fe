import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { objectPath } from '../object-path.ts';
import { testSigningKey } from '../testing/signing-keys.ts';
import { cloudfrontSigner, type SigningKey } from './cloudfront-signer.ts';

const baseUrl = 'https://reports.example.com';
const endsAt = new Date('2026-12-18T09:30:07.000Z');
const policyFor = (resource: string) =>
  `{"Statement":[{"Resource":"${resource}","Condition":{"DateLessThan":{"AWS:EpochTime":1797586207}}}]}`;

const signerOf = (
  keys: readonly SigningKey[],
  algorithm: 'SHA1' | 'SHA256' = 'SHA256',
  now = new Date('2026-11-23T09:30:07.000Z'),
) =>
  cloudfrontSigner({
    keys: async () => keys,
    baseUrl,
    pathOf: objectPath,
    algorithm,
    now: () => now,
  });

/** What openssl makes of a policy, in CloudFront's alphabet. */
const signedByOpenssl = (policy: string, pem: string, digest: string): string => {
  const dir = mkdtempSync(join(tmpdir(), 'signing-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  const file = join(dir, 'key.pem');
  writeFileSync(file, pem, { mode: 0o600 });
  const signature = execFileSync('openssl', ['dgst', `-${digest}`, '-sign', file], {
    input: policy,
  });
  return signature
    .toString('base64')
    .replaceAll('+', '-')
    .replaceAll('=', '_')
    .replaceAll('/', '~');
};

describe('a signed address', () => {
  const key = testSigningKey();

  it.each([
    ['sha256', 'SHA256', { 'Hash-Algorithm': 'SHA256' }],
    ['sha1', 'SHA1', {}],
  ] as const)('bears the signature that openssl gives by %s', async (digest, algorithm, hash) => {
    const path = '/Exports/2026/08/Sigur%20R%C3%B3s%2B/what%3F50%25.zip';
    const url = new URL(
      await signerOf([key], algorithm)('Exports/2026/08/Sigur Rós+/what?50%.zip', endsAt),
    );
    expect(url.origin + url.pathname).toBe(baseUrl + path);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      Expires: '1797586207',
      'Key-Pair-Id': key.keyPairId,
      Signature: signedByOpenssl(policyFor(baseUrl + path), key.privateKey, digest),
      ...hash,
    });
  });

  it('is refused for a key that could mean another file', async () => {
    for (const wrong of ['Exports/../Distro/x.zip', 'Exports/*', 'Exports//x.zip']) {
      await expect(signerOf([key])(wrong, endsAt)).rejects.toThrow('signing_failed');
    }
  });
});

describe('while keys are being rotated', () => {
  const [old, young] = [
    testSigningKey('KOLD', new Date('2026-08-01T00:00:00Z')),
    testSigningKey('KYOUNG', new Date('2026-11-23T12:00:00Z')),
  ];
  const idAt = async (now: string, keys: SigningKey[]) =>
    new URL(await signerOf(keys, 'SHA256', new Date(now))('a.zip', endsAt)).searchParams.get(
      'Key-Pair-Id',
    );

  it('signs with the newest that has come into use, in whatever order they stand', async () => {
    expect(await idAt('2026-11-23T11:59:59Z', [young, old])).toBe('KOLD');
    expect(await idAt('2026-11-23T12:00:00Z', [young, old])).toBe('KYOUNG');
    expect(await idAt('2026-11-23T12:00:00Z', [old, young])).toBe('KYOUNG');
  });

  it('takes the next key up without a restart', async () => {
    const keys: SigningKey[] = [old];
    const sign = signerOf(keys, 'SHA256', new Date('2026-11-23T12:00:00Z'));
    const before = await sign('a.zip', endsAt);
    keys.push(young);
    expect(await sign('a.zip', endsAt)).not.toBe(before);
  });

  it.each([
    ['no key', []],
    ['no key in use yet', [young]],
    ['a key that is none', [{ ...old, privateKey: 'no key' }]],
  ])('fails with %s', async (_what, keys) => {
    const sign = signerOf(keys, 'SHA256', new Date('2026-10-01T00:00:00Z'));
    await expect(sign('a.zip', endsAt)).rejects.toThrow('signing_failed');
  });
});
