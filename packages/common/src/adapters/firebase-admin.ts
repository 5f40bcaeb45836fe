import { randomUUID } from 'node:crypto';
import { initializeApp } from 'firebase-admin/app';
import { getAuth, type Auth } from 'firebase-admin/auth';
import { serviceAccountCredential, type ReadServiceAccount } from './firebase-service-account.ts';

interface FirebaseAdmin {
  auth: Auth;
  /** Of the REST API, for what the SDK has no method for. */
  baseUrl: string;
  accessToken: () => Promise<string>;
}

/** The Admin SDK for those who administer accounts. The emulator takes whoever calls themself its owner,
 *  as the SDK does when it finds the emulator's variable. */
export const firebaseAdmin = ({
  projectId,
  emulatorHost,
  serviceAccount,
}: {
  projectId: string;
  emulatorHost: string | undefined;
  serviceAccount: ReadServiceAccount | undefined;
}): FirebaseAdmin => {
  const app = (options: object) => initializeApp({ projectId, ...options }, randomUUID());
  if (emulatorHost !== undefined) {
    const baseUrl = `http://${emulatorHost}/identitytoolkit.googleapis.com`;
    return { auth: getAuth(app({})), baseUrl, accessToken: async () => 'owner' };
  }
  if (!serviceAccount) throw new Error('Accounts cannot be administered without a service account');
  const credential = serviceAccountCredential(serviceAccount);
  return {
    auth: getAuth(app({ credential })),
    baseUrl: 'https://identitytoolkit.googleapis.com',
    accessToken: async () => (await credential.getAccessToken()).access_token,
  };
};
