import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { startKeyServer, type KeyServer } from '../testing/key-server.ts';
import {
  colleague,
  idToken,
  makeToken,
  newSigningKey,
  rsa,
  testProject,
  type SigningKey,
} from '../testing/key-server-tokens.ts';
import { recordingLog } from '../testing/recording-log.ts';
import { firebaseAuthenticator } from './firebase-authenticator.ts';
import { firebaseSigningKeys } from './firebase-signing-keys.ts';
import { firebaseTokenVerifier } from './firebase-token-verifier.ts';

let key: SigningKey;
let stranger: SigningKey;
let server: KeyServer;
let authenticate: (token: string) => Promise<unknown>;

const seconds = () => Math.floor(Date.now() / 1000);

beforeAll(async () => {
  // With it the SDK would take unsigned tokens, and this file would prove nothing.
  vi.stubEnv('FIREBASE_AUTH_EMULATOR_HOST', undefined);
  [key, stranger] = await Promise.all([newSigningKey('key-1'), newSigningKey('key-2')]);
  server = await startKeyServer();
  server.publish(key);
  const keys = firebaseSigningKeys({ log: recordingLog(), url: server.url });
  const admit = firebaseAuthenticator(firebaseTokenVerifier({ projectId: testProject, keys }));
  authenticate = (token) => admit(`Bearer ${token}`, { checkRevoked: false });
});

beforeEach(async () => {
  // Whatever a test refuses is refused although this same verifier lets a good token in.
  await authenticate(idToken(key));
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await server[Symbol.asyncDispose]();
});

describe('the Admin SDK with our keys', () => {
  it('lets in a colleague with a token that Firebase signed', async () => {
    expect(await authenticate(idToken(key))).toEqual({
      kind: 'staff',
      uid: 'u1',
      email: 'ola@distro-nation.com',
      role: 'outreach',
    });
  });

  it('takes a subject of 128 characters, and a clock that runs a little behind', async () => {
    const now = seconds();
    const claims = { sub: 'u'.repeat(128), iat: now + 20, auth_time: now + 20 };
    expect(await authenticate(idToken(key, claims))).toMatchObject({ uid: claims.sub });
  });

  it.each<[string, () => Record<string, unknown>]>([
    ['another audience', () => ({ aud: 'another-project' })],
    ['several audiences, ours among them', () => ({ aud: [testProject, 'another-project'] })],
    ['another issuer', () => ({ iss: 'https://securetoken.google.com/another-project' })],
    [
      'the issuer of session cookies',
      () => ({ iss: `https://session.firebase.google.com/${testProject}` }),
    ],
    ['an expiry one second ago', () => ({ exp: seconds() - 1 })],
    ['no expiry', () => ({ exp: undefined })],
    ['an expiry that is no number', () => ({ exp: '9999999999' })],
    ['an issue time in the future', () => ({ iat: seconds() + 120 })],
    ['no issue time', () => ({ iat: undefined })],
    ['a sign-in in the future', () => ({ auth_time: seconds() + 120 })],
    ['no time of sign-in', () => ({ auth_time: undefined })],
    ['a start in the future', () => ({ nbf: seconds() + 120 })],
    ['no subject', () => ({ sub: undefined })],
    ['an empty subject', () => ({ sub: '' })],
    ['a subject that is no text', () => ({ sub: 1 })],
    ['a subject of 129 characters', () => ({ sub: 'u'.repeat(129) })],
    [
      'the purpose of a blocking function',
      () => ({ event_type: 'beforeSendEmail', sub: undefined }),
    ],
  ])('refuses a signed token with %s', async (_what, claims) => {
    const token = idToken(key, claims());
    await expect(authenticate(token)).rejects.toMatchObject({ code: 'invalid_token' });
  });

  it.each<[string, () => string]>([
    ['no algorithm', () => makeToken({ alg: 'none', kid: key.id }, colleague(), () => Buffer.of())],
    [
      'the public key used as a secret',
      () =>
        makeToken({ alg: 'HS256', kid: key.id }, colleague(), (content) =>
          createHmac('sha256', key.publicKey).update(content).digest(),
        ),
    ],
    [
      'the certificate used as a secret',
      () =>
        makeToken({ alg: 'HS256', kid: key.id }, colleague(), (content) =>
          createHmac('sha256', key.certificate).update(content).digest(),
        ),
    ],
    ['RS512', () => makeToken({ alg: 'RS512', kid: key.id }, colleague(), rsa('RSA-SHA512', key))],
    ['no key id', () => makeToken({ alg: 'RS256' }, colleague(), rsa('RSA-SHA256', key))],
    ['an empty key id', () => idToken({ ...key, id: '' })],
    ['an unknown key id', () => idToken({ ...key, id: 'key-9' })],
    ['a key id from the prototype', () => idToken({ ...key, id: 'constructor' })],
    ['the signature of another key', () => idToken({ ...stranger, id: key.id })],
    ['no signature', () => idToken(key).replace(/[^.]*$/, '')],
    [
      'a key of its own',
      () =>
        makeToken(
          { alg: 'RS256', kid: key.id, x5c: [stranger.certificate], jku: 'https://example.com' },
          colleague(),
          rsa('RSA-SHA256', stranger),
        ),
    ],
    [
      'claims that were changed after signing',
      () => {
        const [header, , signature] = idToken(key, { role: 'viewer' }).split('.');
        const [, claims] = idToken(stranger, { role: 'admin' }).split('.');
        return [header, claims, signature].join('.');
      },
    ],
  ])('refuses a token with %s', async (_what, token) => {
    await expect(authenticate(token())).rejects.toMatchObject({ code: 'invalid_token' });
  });

  it.each<[string, () => string]>([
    [
      'a custom token, which anybody with the service account can make',
      () =>
        makeToken(
          { alg: 'RS256', typ: 'JWT' },
          {
            aud: 'https://identitytoolkit.googleapis.com/google.identity.identitytoolkit.v1.IdentityToolkit',
            iat: seconds(),
            exp: seconds() + 3_600,
            iss: 'sdk@example.iam.gserviceaccount.com',
            sub: 'sdk@example.iam.gserviceaccount.com',
            uid: 'u1',
          },
          rsa('RSA-SHA256', key),
        ),
    ],
    ['garbage', () => 'garbage'],
    ['three dots', () => '...'],
    ['parts that are no JSON', () => 'bm90.anNvbg.c2lnbmVk'],
    ['parts that are JSON and no objects', () => 'bnVsbA.bnVsbA.bnVsbA'],
    ['a good token of 100 KB', () => idToken(key, { name: 'x'.repeat(75_000) })],
    ['100 KB of dots', () => '.'.repeat(100_000)],
  ])('refuses %s', async (_what, token) => {
    await expect(authenticate(token())).rejects.toMatchObject({ code: 'invalid_token' });
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['no address', { email: undefined }, 'email_not_verified'],
    ['an address that is no text', { email: ['ola@distro-nation.com'] }, 'email_not_verified'],
    ['an address that is not verified', { email_verified: false }, 'email_not_verified'],
    ['an address that is verified in words', { email_verified: 'true' }, 'email_not_verified'],
    ['no role', { role: undefined }, 'insufficient_permissions'],
    ['an unknown role', { role: 'owner' }, 'insufficient_permissions'],
    ['a role in other letters', { role: 'Admin' }, 'insufficient_permissions'],
    ['several roles', { role: ['admin'] }, 'insufficient_permissions'],
  ])('knows, and does not admit, who has %s', async (_what, claims, code) => {
    await expect(authenticate(idToken(key, claims))).rejects.toMatchObject({ code });
  });
});
