import type { Authenticate } from '../http/authenticate.ts';
import type { Log } from '../ports.ts';
import { firebaseAuthenticator } from './firebase-authenticator.ts';
import { serviceAccountCredential, type ReadServiceAccount } from './firebase-service-account.ts';
import { firebaseSigningKeys } from './firebase-signing-keys.ts';
import { firebaseTokenVerifier } from './firebase-token-verifier.ts';

/** Who calls, by Firebase. The emulator's tokens are unsigned, so there are no keys to hold, and it
 *  tells of revocation unasked; Google tells only a service account. */
export const firebaseSignIn = ({
  projectId,
  emulatorHost,
  serviceAccount,
  log,
}: {
  projectId: string;
  emulatorHost: string | undefined;
  serviceAccount?: ReadServiceAccount | undefined;
  log: Log;
}): Authenticate => {
  if (emulatorHost !== undefined)
    return firebaseAuthenticator(firebaseTokenVerifier({ projectId }));
  const keys = firebaseSigningKeys({ log });
  const accounts = serviceAccount && { credential: serviceAccountCredential(serviceAccount) };
  const authenticate = firebaseAuthenticator(firebaseTokenVerifier({ projectId, keys, accounts }));
  if (accounts) return authenticate;

  let isTold = false;
  return async (authorization, check) => {
    if (check.checkRevoked && !isTold) {
      isTold = true;
      log.warn('revoked sign-ins work until they expire: no service account is configured');
    }
    return authenticate(authorization, check);
  };
};
