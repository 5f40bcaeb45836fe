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

const maxVariables = 20;
const variableName = z
  .string()
  .regex(
    /^[A-Za-z][A-Za-z0-9_-]{0,63}$/,
    'A variable name is a letter and up to 63 of A-Z a-z 0-9 _ -',
  )
  // Our own, by which a provider's event finds the send that it is about.
  .refine((name) => name !== 'send_id', 'send_id is taken');

/** A caller's own variables, which providers report back with their events. Names that could reach a
 *  prototype never get here: the endpoint kit refuses them anywhere in a body. */
export const customVariables = z
  .record(variableName, z.string().max(1000, 'A variable may hold at most 1000 characters'))
  .refine(
    (variables) => Object.keys(variables).length <= maxVariables,
    `At most ${maxVariables} variables`,
  );

/** A label for statistics: what both providers take. */
export const tag = z
  .string()
  .regex(/^[!-~](?:[ -~]{0,126}[!-~])?$/, 'A tag is 1 to 128 ASCII characters');

/** How many bytes a text takes in UTF-8. */
export const bytesOf = (text: string): number => new TextEncoder().encode(text).byteLength;
