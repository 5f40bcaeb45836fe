import { canonicalAddress, parseAddress } from '@distronation/contracts';
import * as z from 'zod';

/** A field that an event is not about. Providers send null, and now and then another type, where they
 *  have nothing to say: no event may be lost for it. */
export const beside = <T extends z.ZodType>(field: T) => field.optional().catch(undefined);

const shortened = (text: string, maxLength: number): string =>
  text.trim().slice(0, maxLength).toWellFormed();

/** What a provider said, cut to what is worth keeping; the whole is in the raw event. Undefined where
 *  it had nothing to say. */
export const said = (maxLength: number) =>
  beside(
    z
      .string()
      .transform((text) => shortened(text, maxLength))
      .refine((text) => text !== '' && text.toLowerCase() !== 'unknown'),
  );

/** Longer than a mail's header line makes it, and short enough for a key. */
export const maxMessageId = 500;

const maxTags = 10;
const maxTag = 128;

export const tagList = (texts: readonly unknown[]): string[] =>
  texts
    .filter((text) => typeof text === 'string')
    .map((text) => shortened(text, maxTag))
    .filter((tag) => tag !== '')
    .slice(0, maxTags);

/** As consent and ledger spell an address; what is none of ours is kept as the provider wrote it. */
export const recipientOf = (text: string): string =>
  canonicalAddress(parseAddress(text)?.address ?? text.trim().toWellFormed());

/** Undefined when not one of the fields is known. */
export const ifAny = <T extends object>(fields: T): T | undefined =>
  Object.values(fields).some((value) => value !== undefined) ? fields : undefined;
