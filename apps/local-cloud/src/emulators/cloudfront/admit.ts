import { verify, type KeyObject } from 'node:crypto';
import { edgeError } from './edge-error.ts';
import { allows, cannedPolicy, readPolicy } from './policy.ts';
import { readSignedRequest } from './signed-request.ts';

/** The public keys whose signatures count, by the id that each was given. */
export type KeyGroup = ReadonlyMap<string, KeyObject>;

interface Visit {
  url: string;
  ip: string;
  now: number;
}

/** Lets a request in whose address was signed by a key of the group, and still holds. */
export const admit = (group: KeyGroup, { url, ip, now }: Visit): void => {
  const { resource, keyPairId, signature, hash, expires, policy } = readSignedRequest(url);
  const key = group.get(keyPairId);
  if (!key) throw edgeError('InvalidKey');
  const signed = policy ?? (expires === undefined ? undefined : cannedPolicy(resource, expires));
  if (signed === undefined) throw edgeError('AccessDenied');
  if (!verify(hash, Buffer.from(signed), key, signature)) throw edgeError('AccessDenied');
  // What was signed is read, and not what the address says.
  if (!allows(readPolicy(signed), { resource, ip, now })) throw edgeError('AccessDenied');
};
