import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import type { DataKey, DataKeys, KeyManagement, WrappedKeyStore } from './ports.ts';

/** A key is replaced after this many tokens: far below what random GCM nonces allow (2^32). */
const maxUses = 1_000_000;
const maxAgeMs = 60 * 60_000;
const maxRemembered = 200;

interface Deps {
  kms: KeyManagement;
  store: WrappedKeyStore;
  now?: () => number;
}

/** Keys that were opened, the latest two hundred of them. */
const openedKeys = () => {
  const keys = new Map<string, Promise<KeyObject | undefined>>();
  return {
    get: (id: Buffer) => keys.get(id.toString('hex')),
    forget: (id: Buffer) => void keys.delete(id.toString('hex')),
    remember(id: Buffer, key: Promise<KeyObject | undefined>) {
      const [oldest] = keys.keys();
      if (keys.size >= maxRemembered && oldest !== undefined) keys.delete(oldest);
      keys.set(id.toString('hex'), key);
    },
  };
};

/** Data keys held in memory, so that KMS is asked once an hour or a million tokens, not once each. */
export const dataKeyRing = ({ kms, store, now = Date.now }: Deps): DataKeys => {
  let current: { key: Promise<DataKey>; uses: number; until: number } | undefined;
  const opened = openedKeys();

  const create = async (): Promise<DataKey> => {
    const { plaintext, ciphertext, kmsKeyId } = await kms.generate();
    const id = randomBytes(8);
    // Stored before first use: a token that nobody can open would be an opt-out lost.
    await store.add({ id, ciphertext, kmsKeyId });
    const key = createSecretKey(plaintext);
    opened.remember(id, Promise.resolve(key));
    return { id, key };
  };

  const unwrap = async (id: Buffer): Promise<KeyObject | undefined> => {
    const wrapped = await store.find(id);
    return wrapped && createSecretKey(await kms.unwrap(wrapped));
  };

  return {
    current() {
      if (!current || current.uses >= maxUses || now() >= current.until) {
        const made = { key: create(), uses: 0, until: now() + maxAgeMs };
        current = made;
        made.key.catch(() => {
          if (current === made) current = undefined;
        });
      }
      current.uses += 1;
      return current.key;
    },
    find(id) {
      const known = opened.get(id);
      if (known) return known;
      const key = unwrap(id);
      opened.remember(id, key);
      // Neither an outage nor an id that is written a moment later may stick.
      key.then((found) => found ?? opened.forget(id)).catch(() => opened.forget(id));
      return key;
    },
  };
};
