import { createHash } from 'node:crypto';

/** Stands for a value as JSON has it: SHA-256, as 64 hexadecimal digits. Fields in another order are another
 *  value. */
export const digestOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex');
