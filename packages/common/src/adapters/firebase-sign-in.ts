import type { Authenticate } from '../http/authenticate.ts';
import type { Log } from '../ports.ts';
import { firebaseAuthenticator } from './firebase-authenticator.ts';
import { firebaseSigningKeys } from './firebase-signing-keys.ts';
import { firebaseTokenVerifier } from './firebase-token-verifier.ts';

/** Who calls, by Firebase. The emulator's tokens are unsigned, so there are no keys to hold. */
export const firebaseSignIn = ({
  projectId,
  emulatorHost,
  log,
}: {
  projectId: string;
  emulatorHost: string | undefined;
  log: Log;
}): Authenticate => {
  const keys = emulatorHost === undefined ? { keys: firebaseSigningKeys({ log }) } : {};
  return firebaseAuthenticator(firebaseTokenVerifier({ projectId, ...keys }));
};
