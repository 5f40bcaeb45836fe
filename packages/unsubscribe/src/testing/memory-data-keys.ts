import { createSecretKey, randomBytes } from 'node:crypto';
import type { DataKeys } from '../ports.ts';

/** One key, made on the spot. */
export const memoryDataKeys = (): DataKeys => {
  const current = { id: randomBytes(8), key: createSecretKey(randomBytes(32)) };
  return {
    current: async () => current,
    find: async (id) => (id.equals(current.id) ? current.key : undefined),
  };
};
