import type { Staff } from '../context.ts';
import { DomainError } from '../errors.ts';

export interface SignInCheck {
  /** Refuse a sign-in that was revoked since, although its token has not expired. */
  checkRevoked: boolean;
}

/** Reads the Authorization header; rejects with one of the contract's authentication errors. */
export type Authenticate = (
  authorization: string | undefined,
  check: SignInCheck,
) => Promise<Staff>;

/** For functions with public routes only: their bundle stays free of the Firebase SDK. */
export const admitNobody: Authenticate = async () => {
  throw new DomainError('insufficient_permissions');
};
