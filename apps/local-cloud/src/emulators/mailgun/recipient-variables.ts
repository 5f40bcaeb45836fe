import { z } from 'zod';
import { refuse } from './refusal.ts';

export type RecipientVariables = Record<string, Record<string, unknown>>;

const schema = z.record(z.string(), z.record(z.string(), z.unknown()));

/** Reads the `recipient-variables` parameter: JSON, by plain address. */
export const readRecipientVariables = (
  json: string | undefined,
): RecipientVariables | undefined => {
  if (json === undefined) return undefined;
  try {
    return schema.parse(JSON.parse(json));
  } catch {
    return refuse("'recipient-variables' parameter is not a valid JSON dictionary of dictionaries");
  }
};

/** Fills `%recipient%` and `%recipient.key%`; a key that the recipient lacks stays as it is. */
export const personalise = (
  text: string,
  recipient: string,
  variables: Record<string, unknown>,
): string =>
  text.replaceAll(/%recipient(?:\.([^%\s]+))?%/g, (placeholder, key: string | undefined) => {
    if (key === undefined) return recipient;
    return Object.hasOwn(variables, key) ? String(variables[key]) : placeholder;
  });
