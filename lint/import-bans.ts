import type { OxlintOverride } from 'oxlint';

export interface Ban {
  group?: string[];
  regex?: string;
  importNames?: string[];
  allowImportNames?: string[];
  allowTypeImports?: boolean;
  message: string;
}

/** A part of the tree in which the same imports are allowed. Of all rooms that hold a file, only
 *  the last one counts. */
export interface Room {
  files: string[];
  excludeFiles?: string[];
  bans: Ban[];
}

/** An allow list. It ends the search for bans, so it counts after all that are a `regex`. */
export const onlyFrom = (allowed: readonly string[], message: string): Ban => ({
  group: ['**', ...allowed.map((source) => `!${source}`)],
  message,
});

export const never = (regex: string, message: string): Ban => ({ regex, message });

export const typesOnlyFrom = (regex: string, message: string): Ban => ({
  regex,
  allowTypeImports: true,
  message,
});

export const namesOnlyFrom = (regex: string, names: string[], message: string): Ban => ({
  regex,
  allowImportNames: names,
  message,
});

export const deepPaths = never(
  String.raw`^@distronation/[^/]+/src(/|$)|^(\.\./)+[\w-]+/([\w-]+/)?src/`,
  'Enter another package by a door that the exports of its package.json open.',
);

export const localCloud = never(
  '^@distronation/local-cloud',
  'Nothing that ships knows that it may run locally: only benchmarks, browser tests and ' +
    'integration tests import the local cloud.',
);

const testing = never(
  '(^|/)testing(/|$)',
  'Fakes and fixtures are for tests: shipped code takes a port, and wire.ts gives it an adapter.',
);

const shippedEverywhere = [deepPaths, localCloud, testing];

export const shipped = (files: string[], ...bans: Ban[]): Room => ({
  files,
  bans: [...shippedEverywhere, ...bans],
});

export const overrideOf = ({ bans, ...where }: Room): OxlintOverride => ({
  ...where,
  rules: {
    'no-restricted-imports': [
      'error',
      { patterns: [...bans.filter(({ regex }) => regex), ...bans.filter(({ group }) => group)] },
    ],
  },
});
