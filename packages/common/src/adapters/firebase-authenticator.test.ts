import type { DecodedIdToken } from 'firebase-admin/auth';
import { describe, expect, it } from 'vitest';
import { DomainError } from '../errors.ts';
import { firebaseAuthenticator } from './firebase-authenticator.ts';

const ola: DecodedIdToken = {
  uid: 'u1',
  sub: 'u1',
  aud: 'distro-nation',
  iss: 'https://securetoken.google.com/distro-nation',
  iat: 1_700_000_000,
  exp: 1_700_003_600,
  auth_time: 1_700_000_000,
  firebase: { identities: {}, sign_in_provider: 'password' },
  email: 'ola@distro-nation.com',
  email_verified: true,
  role: 'outreach',
};

const authenticate = (claims: Partial<DecodedIdToken> = {}) => {
  const admit = firebaseAuthenticator(async (token) => {
    if (token !== 'good') throw new DomainError('invalid_token');
    return { ...ola, ...claims };
  });
  return (header: string | undefined) => admit(header, { checkRevoked: false });
};

describe('the Firebase authenticator', () => {
  it('turns a good token into a colleague with a role', async () => {
    expect(await authenticate()('Bearer good')).toEqual({
      kind: 'staff',
      uid: 'u1',
      email: 'ola@distro-nation.com',
      role: 'outreach',
    });
  });

  it.each([
    ['no header', undefined, 'missing_token'],
    ['an empty header', ' ', 'missing_token'],
    ['another scheme', 'Basic YTpi', 'malformed_authorization'],
    ['a scheme without a token', 'Bearer', 'malformed_authorization'],
    ['two tokens', 'Bearer good good', 'malformed_authorization'],
    ['a token that Firebase refuses', 'Bearer forged', 'invalid_token'],
  ])('refuses %s', async (_what, header, code) => {
    await expect(authenticate()(header)).rejects.toMatchObject({ code });
  });

  it.each([
    ['an address that is not verified', { email_verified: false }, 'email_not_verified'],
    ['no role', { role: undefined }, 'insufficient_permissions'],
    ['a role that we do not know', { role: 'owner' }, 'insufficient_permissions'],
  ])('lets nobody in with %s', async (_what, claims, code) => {
    await expect(authenticate(claims)('Bearer good')).rejects.toMatchObject({ code });
  });
});
