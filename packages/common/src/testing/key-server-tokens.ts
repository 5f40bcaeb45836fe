import { sign } from 'node:crypto';
import { generate } from 'selfsigned';

export interface SigningKey {
  id: string;
  privateKey: string;
  publicKey: string;
  certificate: string;
}

export const newSigningKey = async (id: string): Promise<SigningKey> => {
  const made = await generate([{ name: 'commonName', value: 'securetoken.test' }], {
    keySize: 2048,
  });
  return { id, privateKey: made.private, publicKey: made.public, certificate: made.cert };
};

export const testProject = 'distro-nation-test';

const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');

/** The claims of a colleague who signed in a minute ago; times are in seconds. */
export const colleague = (overrides: Record<string, unknown> = {}): Record<string, unknown> => {
  const now = Math.floor(Date.now() / 1000);
  return {
    iss: `https://securetoken.google.com/${testProject}`,
    aud: testProject,
    sub: 'u1',
    iat: now - 60,
    auth_time: now - 60,
    exp: now + 3_540,
    email: 'ola@distro-nation.com',
    email_verified: true,
    role: 'outreach',
    firebase: { identities: {}, sign_in_provider: 'password' },
    ...overrides,
  };
};

type Sign = (content: string) => Buffer;

export const rsa =
  (digest: 'RSA-SHA256' | 'RSA-SHA512', { privateKey }: SigningKey): Sign =>
  (content) =>
    sign(digest, Buffer.from(content), privateKey);

/** A token of any making. A field that is `undefined` is left out. */
export const makeToken = (header: object, claims: object, signature: Sign): string => {
  const content = `${encode(header)}.${encode(claims)}`;
  return `${content}.${signature(content).toString('base64url')}`;
};

/** A token as Firebase issues it, but for the claims that a test overrides. */
export const idToken = (key: SigningKey, claims: Record<string, unknown> = {}): string =>
  makeToken({ alg: 'RS256', kid: key.id, typ: 'JWT' }, colleague(claims), rsa('RSA-SHA256', key));
