import * as z from 'zod';
import { parseAddress } from './address.ts';

const lineBreaks = /[\r\n\0\u2028\u2029]/;

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

/** Names given by the caller. Those that could reach a prototype never get here: the endpoint kit
 *  refuses them anywhere in a body. */
export const namedStrings = z.record(z.string().min(1).max(128), z.string());
