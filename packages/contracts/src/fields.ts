import { z } from 'zod';
import { parseAddress } from './address.ts';

const lineBreaks = /[\r\n\0\u2028\u2029]/;
const reservedKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** Text that ends in a mail header: one line, at most `max` characters. */
export const headerText = (field: string, max: number) =>
  z
    .string({ error: `${field} is required` })
    .min(1, `${field} is required`)
    .max(max, `${field} may hold at most ${max} characters`)
    .refine((text) => !lineBreaks.test(text), `${field} must not contain line breaks`);

/** An address, bare or with a display name, kept as given. */
export const emailAddress = (field: string) =>
  z
    .string({ error: `${field} must be a valid email address` })
    .refine((text) => parseAddress(text) !== undefined, `${field} must be a valid email address`)
    .meta({ format: 'email' });

/** Keys that could reach an object's prototype are refused, whatever they are meant for. */
export const safeRecord = <T extends z.ZodType>(field: string, value: T) =>
  z
    .record(z.string().min(1).max(128), value)
    .refine(
      (record) => !Object.keys(record).some((key) => reservedKeys.has(key)),
      `${field} must not use the names ${[...reservedKeys].join(', ')}`,
    );
