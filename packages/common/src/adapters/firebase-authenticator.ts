import { role } from '@distronation/contracts';
import { initializeApp } from 'firebase-admin/app';
import { getAuth, type DecodedIdToken } from 'firebase-admin/auth';
import { DomainError } from '../errors.ts';
import type { Authenticate } from '../http/authenticate.ts';

type VerifyIdToken = (token: string) => Promise<DecodedIdToken>;

const readBearer = (authorization: string | undefined): string => {
  if (authorization === undefined || authorization.trim() === '')
    throw new DomainError('missing_token');
  const token = /^Bearer +(\S+)$/i.exec(authorization.trim())?.[1];
  if (token === undefined) throw new DomainError('malformed_authorization');
  return token;
};

/** Signature, audience, issuer and expiry are the Admin SDK's work; this adds our own conditions. */
export const firebaseAuthenticator =
  (verifyIdToken: VerifyIdToken): Authenticate =>
  async (authorization) => {
    const token = readBearer(authorization);
    const claims = await verifyIdToken(token).catch((cause: unknown) => {
      throw new DomainError('invalid_token', { cause });
    });
    if (claims.email === undefined || claims.email_verified !== true) {
      throw new DomainError('email_not_verified');
    }
    const granted = role.safeParse(claims.role);
    if (!granted.success) throw new DomainError('insufficient_permissions');
    return { kind: 'staff', uid: claims.uid, email: claims.email, role: granted.data };
  };

export const firebaseTokenVerifier = (projectId: string): VerifyIdToken => {
  const auth = getAuth(initializeApp({ projectId }));
  return (token) => auth.verifyIdToken(token);
};
