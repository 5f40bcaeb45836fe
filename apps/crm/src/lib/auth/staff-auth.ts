export interface StaffUser {
  id: string;
  email: string;
  emailVerified: boolean;
}

export type AuthFailureReason =
  | 'wrong_credentials'
  | 'too_many_attempts'
  | 'account_disabled'
  | 'offline'
  | 'unknown';

export class AuthFailure extends Error {
  override readonly name = 'AuthFailure';
  readonly reason: AuthFailureReason;

  constructor(reason: AuthFailureReason, options?: ErrorOptions) {
    super(`Sign-in failed: ${reason}`, options);
    this.reason = reason;
  }
}

/** Who sits here. The calls that ask the identity provider reject with an AuthFailure. */
export interface StaffAuth {
  /** Calls back once it is known who is signed in, and at each change; null for nobody. */
  observe(listener: (user: StaffUser | null) => void): () => void;
  signIn(email: string, password: string): Promise<void>;
  signOut(): Promise<void>;
  sendPasswordReset(email: string): Promise<void>;
  sendVerification(): Promise<void>;
  /** Asks again whether the address was verified, and tells the observers. */
  refresh(): Promise<void>;
  /** A fresh ID token for the API; undefined when nobody is signed in. */
  idToken(): Promise<string | undefined>;
}
