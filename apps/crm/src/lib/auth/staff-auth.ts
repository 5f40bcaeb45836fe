export interface StaffUser {
  id: string;
  email: string;
  /** Empty where nobody has said one. */
  name: string;
  emailVerified: boolean;
  /** As the browser writes times in headers. */
  lastSignInAt?: string;
}

/** What a link is for that was mailed to the owner of an account. */
export interface AccountLink {
  purpose: 'choosePassword' | 'verifyEmail';
  email: string;
}

export type AuthFailureReason =
  | 'wrong_credentials'
  | 'too_many_attempts'
  | 'account_disabled'
  | 'session_ended'
  | 'bad_link'
  | 'weak_password'
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
  /** Rejects with `bad_link` for what is no link of ours, was used or is too old. Uses nothing up. */
  readLink(code: string): Promise<AccountLink>;
  /** Uses the link up. Rejects with `bad_link` or `weak_password`. */
  choosePassword(code: string, password: string): Promise<void>;
  /** Uses the link up. Rejects with `bad_link`. */
  verifyEmail(code: string): Promise<void>;
  /** Ends the sign-ins elsewhere. Rejects with `wrong_credentials` where the current one is wrong. */
  changePassword(current: string, next: string): Promise<void>;
  /** Asks again who is signed in, and tells the observers: whether the address was verified, what the
   *  name is, whether the session counts still. Whoever was shut out is signed out by it. */
  refresh(): Promise<void>;
  /** A fresh ID token for the API; undefined when nobody is signed in. Rejects with `offline` where it had
   *  to be renewed and could not. */
  idToken(): Promise<string | undefined>;
}
