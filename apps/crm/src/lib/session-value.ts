import type { z } from 'zod';

export interface SessionValue<T> {
  read(): T | undefined;
  write(value: T | undefined): void;
}

/** One value that outlives a reload of this tab, and no more. What was stored by an older version,
 *  or does not fit, counts as absent. */
export const sessionValue = <T>(
  key: string,
  schema: z.ZodType<T>,
  storage: Storage = sessionStorage,
): SessionValue<T> => ({
  read: () => {
    try {
      return schema.safeParse(JSON.parse(storage.getItem(key) ?? 'null')).data;
    } catch {
      return undefined;
    }
  },
  write: (value) => {
    try {
      if (value === undefined) storage.removeItem(key);
      else storage.setItem(key, JSON.stringify(value));
    } catch {
      // Storage that is full or forbidden costs the copy, not the work on the page.
    }
  },
});
