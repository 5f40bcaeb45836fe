import { role } from '@distronation/contracts';
import { DomainError } from '../errors.ts';
import type { Authenticate } from '../http/authenticate.ts';
import type { VerifyIdToken } from './firebase-token-verifier.ts';

const readBearer = (authorization: string | undefined): string => {
  if (authorization === undefined || authorization.trim() === '')
    throw new DomainError('missing_token');
  const token = /^Bearer +(\S+)$/i.exec(authorization.trim())?.[1];
  if (token === undefined) throw new DomainError('malformed_authorization');
  return token;
};

/** A genuine token is not enough: only a verified address and a role of ours make a colleague. */
export const firebaseAuthenticator =
  (verifyIdToken: VerifyIdToken): Authenticate =>
  async (authorization, check) => {
    const claims = await verifyIdToken(readBearer(authorization), check);
    if (typeof claims.email !== 'string' || claims.email_verified !== true) {
      throw new DomainError('email_not_verified');
    }
    const granted = role.safeParse(claims.role);
    if (!granted.success) throw new DomainError('insufficient_permissions');
    return { kind: 'staff', uid: claims.uid, email: claims.email, role: granted.data };
  };
