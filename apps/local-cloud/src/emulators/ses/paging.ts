import { z } from 'zod';
import { badRequest } from './ses-errors.ts';

export const pageSize = z.coerce
  .number()
  .int()
  .min(1, 'The page size must be between 1 and 1000')
  .max(1_000, 'The page size must be between 1 and 1000')
  .default(1_000);

/** One page of items in the order of their keys. A token is a place in that order. */
export const page = <Item>(
  items: Item[],
  keyOf: (item: Item) => string,
  { size, token }: { size: number; token: string | undefined },
): { items: Item[]; nextToken?: string } => {
  const after = token === undefined ? '' : decode(token);
  const rest = items
    .filter((item) => keyOf(item) > after)
    .toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const last = rest[size - 1];
  return {
    items: rest.slice(0, size),
    ...(rest.length > size && last !== undefined ? { nextToken: encode(keyOf(last)) } : {}),
  };
};

const prefix = 'after:';
const encode = (key: string): string => Buffer.from(prefix + key).toString('base64url');
const decode = (token: string): string => {
  const text = Buffer.from(token, 'base64url').toString();
  if (!text.startsWith(prefix)) throw badRequest('Provided NextToken is invalid');
  return text.slice(prefix.length);
};
