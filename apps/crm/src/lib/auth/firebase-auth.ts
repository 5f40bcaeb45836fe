import { FirebaseError, initializeApp } from 'firebase/app';
import {
  applyActionCode,
  browserLocalPersistence,
  checkActionCode,
  confirmPasswordReset,
  connectAuthEmulator,
  EmailAuthProvider,
  indexedDBLocalPersistence,
  initializeAuth,
  onIdTokenChanged,
  reauthenticateWithCredential,
  sendEmailVerification,
  sendPasswordResetEmail,
  signInWithEmailAndPassword,
  signOut,
  updatePassword,
  type User,
} from 'firebase/auth';
import {
  AuthFailure,
  type AccountLink,
  type AuthFailureReason,
  type StaffAuth,
  type StaffUser,
} from './staff-auth.ts';

export interface FirebaseSettings {
  projectId: string;
  apiKey: string;
  emulatorUrl?: string | undefined;
}

const reasons: Readonly<Record<string, AuthFailureReason>> = {
  'auth/invalid-credential': 'wrong_credentials',
  'auth/invalid-email': 'wrong_credentials',
  'auth/user-not-found': 'wrong_credentials',
  'auth/wrong-password': 'wrong_credentials',
  'auth/too-many-requests': 'too_many_attempts',
  'auth/user-disabled': 'account_disabled',
  'auth/user-token-expired': 'session_ended',
  'auth/expired-action-code': 'bad_link',
  'auth/invalid-action-code': 'bad_link',
  'auth/weak-password': 'weak_password',
  'auth/password-does-not-meet-requirements': 'weak_password',
  'auth/network-request-failed': 'offline',
};

const reporting = async <T>(call: Promise<T>): Promise<T> => {
  try {
    return await call;
  } catch (cause) {
    const code = cause instanceof FirebaseError ? cause.code : '';
    throw new AuthFailure(reasons[code] ?? 'unknown', { cause });
  }
};

const staffUser = ({ uid, email, displayName, emailVerified, metadata }: User): StaffUser => ({
  id: uid,
  email: email ?? '',
  name: displayName ?? '',
  emailVerified,
  ...(metadata.lastSignInTime ? { lastSignInAt: metadata.lastSignInTime } : {}),
});

const purposes: Readonly<Record<string, AccountLink['purpose']>> = {
  PASSWORD_RESET: 'choosePassword',
  VERIFY_EMAIL: 'verifyEmail',
};

/** Firebase Auth by e-mail and password; the session outlives the browser. */
export const firebaseAuth = ({ projectId, apiKey, emulatorUrl }: FirebaseSettings): StaffAuth => {
  const auth = initializeAuth(initializeApp({ projectId, apiKey }), {
    persistence: [indexedDBLocalPersistence, browserLocalPersistence],
  });
  if (emulatorUrl) connectAuthEmulator(auth, emulatorUrl, { disableWarnings: true });
  const current = async (): Promise<User | null> => {
    await auth.authStateReady();
    return auth.currentUser;
  };
  return {
    observe: (listener) => onIdTokenChanged(auth, (user) => listener(user && staffUser(user))),
    signIn: async (email, password) => {
      await reporting(signInWithEmailAndPassword(auth, email, password));
    },
    signOut: () => reporting(signOut(auth)),
    sendPasswordReset: (email) => reporting(sendPasswordResetEmail(auth, email)),
    sendVerification: async () => {
      const user = await current();
      if (user) await reporting(sendEmailVerification(user));
    },
    readLink: async (code) => {
      const { operation, data } = await reporting(checkActionCode(auth, code));
      const purpose = purposes[operation];
      if (!purpose) throw new AuthFailure('bad_link');
      return { purpose, email: data.email ?? '' };
    },
    choosePassword: (code, password) => reporting(confirmPasswordReset(auth, code, password)),
    verifyEmail: (code) => reporting(applyActionCode(auth, code)),
    changePassword: async (currentPassword, next) => {
      const user = await current();
      if (!user?.email) throw new AuthFailure('session_ended');
      const prove = (password: string) => {
        const credential = EmailAuthProvider.credential(user.email ?? '', password);
        return reporting(reauthenticateWithCredential(user, credential));
      };
      await prove(currentPassword);
      await reporting(updatePassword(user, next));
      // A sign-in of before the change counts no more, this one included. Where it cannot be renewed now,
      // its reader is asked to sign in.
      await prove(next).catch(() => undefined);
    },
    refresh: async () => {
      const user = await current();
      await reporting(Promise.resolve(user?.reload()));
      await reporting(Promise.resolve(user?.getIdToken(true)));
    },
    idToken: async () => reporting(Promise.resolve((await current())?.getIdToken())),
  };
};
