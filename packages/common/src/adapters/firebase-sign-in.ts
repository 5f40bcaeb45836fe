import type { Authenticate } from '../http/authenticate.ts';
import type { Log } from '../ports.ts';
import { firebaseAuthenticator } from './firebase-authenticator.ts';
import {
  serviceAccountCredential,
  serviceAccountFrom,
  type ReadServiceAccount,
} from './firebase-service-account.ts';
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

interface SignInVariables {
  FIREBASE_PROJECT_ID: string;
  FIREBASE_AUTH_EMULATOR_HOST?: string | undefined;
  /** Without it a sign-in that was ended works until its token expires. */
  FIREBASE_SERVICE_ACCOUNT_SECRET?: string | undefined;
}

/** As the variables of a function say. */
export const firebaseSignInFrom = (env: SignInVariables, log: Log): Authenticate =>
  firebaseSignIn({
    projectId: env.FIREBASE_PROJECT_ID,
    emulatorHost: env.FIREBASE_AUTH_EMULATOR_HOST,
    serviceAccount: serviceAccountFrom(env.FIREBASE_SERVICE_ACCOUNT_SECRET),
    log,
  });
