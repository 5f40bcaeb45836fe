import { randomUUID } from 'node:crypto';
import type { Agent } from 'node:https';
import { timeout, TimeoutStrategy } from 'cockatiel';
import { initializeApp, type Credential } from 'firebase-admin/app';
import { getAuth, type DecodedIdToken } from 'firebase-admin/auth';
import * as z from 'zod';
import { DomainError } from '../errors.ts';
import type { SignInCheck } from '../http/authenticate.ts';
import { firebaseKeyAgent } from './firebase-key-agent.ts';
import type { SigningKeys } from './firebase-signing-keys.ts';

/** Rejects with `invalid_token`, and with `sign_in_unavailable` when there is no key to check it by, or
 *  no answer whether it was revoked. */
export type VerifyIdToken = (token: string, check: SignInCheck) => Promise<DecodedIdToken>;

// Firebase lets us add 1,000 bytes of claims to about as many of its own.
const maxTokenLength = 8_192;

// How far Google's clock may be ahead of ours.
const clockSkewMs = 30_000;

const header = z.object({ kid: z.string().min(1) });

const refuse = (cause: unknown): never => {
  throw new DomainError('invalid_token', { cause });
};

const giveUp = (cause: unknown): never => {
  throw new DomainError('sign_in_unavailable', { cause });
};

const keyIdOf = (token: string): string => {
  try {
    const [encoded = ''] = token.split('.', 1);
    return header.parse(JSON.parse(Buffer.from(encoded, 'base64url').toString())).kid;
  } catch (error) {
    return refuse(error);
  }
};

const past = z
  .number()
  .refine((seconds) => seconds * 1000 <= Date.now() + clockSkewMs, 'In the future');

/** What the SDK leaves unchecked: missing times, times in the future, and the subject of the tokens
 *  that are meant for blocking functions. */
const soundClaims = z.object({
  sub: z.string().min(1).max(128),
  exp: z.number(),
  iat: past,
  auth_time: past,
});

/** What Google answers of an account whose tokens are not to be taken any more. */
const revoked = z.object({
  code: z.enum(['auth/id-token-revoked', 'auth/user-disabled', 'auth/user-not-found']),
});

const refuseRevoked = (error: unknown): never => {
  if (revoked.safeParse(error).success) refuse(error);
  return giveUp(error);
};

/** Signature, algorithm, audience, issuer and expiry are the Admin SDK's work. It gets the keys from
 *  us; without `keys` it fetches them itself, or asks the Auth emulator. Whether a token was revoked or
 *  its owner disabled is asked of Google, on each call that wants to know, where `accounts` lets us. */
export const firebaseTokenVerifier = ({
  projectId,
  keys,
  accounts,
  answerWithinMs = 3_000,
}: {
  projectId: string;
  keys?: SigningKeys;
  accounts?: { credential: Credential; agent?: Agent } | undefined;
  /** How long Google may take to tell of a revocation; the SDK alone would try for half a minute. */
  answerWithinMs?: number;
}): VerifyIdToken => {
  const credential = accounts && { credential: accounts.credential };
  const httpAgent = keys && { httpAgent: firebaseKeyAgent(keys, accounts?.agent) };
  const auth = getAuth(initializeApp({ projectId, ...credential, ...httpAgent }, randomUUID()));

  const inTime = timeout(answerWithinMs, TimeoutStrategy.Aggressive);

  return async (token, { checkRevoked }) => {
    if (token.length > maxTokenLength) return refuse(new Error('Longer than any ID token'));
    // The SDK would try every key on a token that names an empty one.
    await keys?.lookUp(keyIdOf(token)).catch(giveUp);
    const claims = await auth.verifyIdToken(token).catch(refuse);
    const checked = soundClaims.safeParse(claims);
    if (!checked.success) return refuse(checked.error);
    if (accounts && checkRevoked) {
      await inTime.execute(() => auth.verifyIdToken(token, true)).catch(refuseRevoked);
    }
    return claims;
  };
};
