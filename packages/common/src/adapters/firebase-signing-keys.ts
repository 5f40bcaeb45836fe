import * as z from 'zod';
import type { Log } from '../ports.ts';

export interface SigningKeys {
  /** Asks the key server if what is held is out of date or lacks this key. Rejects only when there
   *  is nothing left to go by: no answer yet, or the last one a day ago. */
  lookUp(keyId: string): Promise<void>;
  /** PEM certificates by key id; empty until the first answer. */
  held(): Readonly<Record<string, string>>;
}

interface Answer {
  keys: Readonly<Record<string, string>>;
  freshUntil: number;
  usableUntil: number;
}

export const googleCertificatesUrl =
  'https://www.googleapis.com/robot/v1/metadata/x509/securetoken@system.gserviceaccount.com';

const askAgainAfterMs = 30_000;
const usableForMs = 24 * 60 * 60_000;

const certificates = z
  .record(z.string(), z.string().startsWith('-----BEGIN '))
  .refine((keys) => Object.keys(keys).length > 0, 'No key at all');

const maxAgeMs = (cacheControl: string | null): number =>
  1000 * Number(/(?:^|[\s,])max-age=(\d+)/i.exec(cacheControl ?? '')?.[1] ?? 0);

/** Google's signing keys, kept for as long as Google says. A new key is taken up within 30 seconds,
 *  and an outage of the key server lets nobody in and, for a day, locks nobody out. */
export const firebaseSigningKeys = ({
  log,
  url = googleCertificatesUrl,
  answerWithinMs = 3_000,
  now = Date.now,
}: {
  log: Log;
  url?: string;
  answerWithinMs?: number;
  now?: () => number;
}): SigningKeys => {
  let answer: Answer | undefined;
  let askedAt = -Infinity;
  let asking: Promise<void> | undefined;

  const ask = async (): Promise<void> => {
    askedAt = now();
    const signal = AbortSignal.timeout(answerWithinMs);
    const response = await fetch(url, { redirect: 'error', signal });
    if (!response.ok) throw new Error(`The key server answered ${response.status}`);
    answer = {
      keys: certificates.parse(await response.json()),
      freshUntil: askedAt + maxAgeMs(response.headers.get('cache-control')),
      usableUntil: askedAt + usableForMs,
    };
  };

  const askOnce = (): Promise<void> => {
    asking ??= ask()
      .catch((error: unknown) => {
        log.warn('signing keys could not be fetched', { error });
        throw error;
      })
      .finally(() => {
        asking = undefined;
      });
    return asking;
  };

  const usable = (): Answer | undefined =>
    answer && now() < answer.usableUntil ? answer : undefined;

  return {
    held: () => usable()?.keys ?? {},
    lookUp: async (keyId) => {
      const current = usable();
      if (!current) return askOnce();
      if (now() < current.freshUntil && Object.hasOwn(current.keys, keyId)) return;
      // Anybody can name a key that doesn't exist, so that alone must not make us ask each time.
      if (!asking && now() < askedAt + askAgainAfterMs) return;
      await askOnce().catch(() => 'What is held still serves.');
    },
  };
};
