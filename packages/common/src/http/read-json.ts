import { InvalidRequest } from '../errors.ts';

// No contract nests deeper than a template's variables do, and what walks a value recursively after
// this must not run out of stack.
const maxDepth = 32;

/** A body that cannot be read at all, told as a problem of the whole request. */
export const unreadable = (message: string): InvalidRequest =>
  new InvalidRequest([{ field: '', message }]);

const reservedNames = new Set(['__proto__', 'constructor', 'prototype']);

const entriesOf = (value: unknown): unknown[] => {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value;
  const reserved = Object.keys(value).find((name) => reservedNames.has(name));
  if (reserved !== undefined) throw unreadable(`The name ${reserved} is not allowed`);
  return Object.values(value);
};

/** Rejects reserved names and deep nesting, so that nobody after it has to think of them. */
export const refuseWhatHarms = (value: unknown): void => {
  let level = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > maxDepth) throw unreadable('The request body is nested too deeply');
    level = level.flatMap(entriesOf);
  }
};

const decode = (bytes: Buffer): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw unreadable('The request body is not valid UTF-8');
  }
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw unreadable('The request body is not valid JSON');
  }
};

export const readJson = (bytes: Buffer): unknown => parse(decode(bytes));
