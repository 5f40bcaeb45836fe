import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readFunctions, readSharedVariables, root } from './read-service.ts';

/** Keys of the one JSON secret; only the local cloud puts them into the environment. */
const secrets = [
  'ADDRESS_HASH_KEY',
  'MAILGUN_API_KEY',
  'MAILGUN_WEBHOOK_SIGNING_KEY',
  'WRITING_HELP_API_KEY',
  'YOUTUBE_CLIENT_ID',
  'YOUTUBE_CLIENT_SECRET',
  'YOUTUBE_REFRESH_TOKEN',
];

const variable = /^ +([A-Z][A-Z\d_]+):/gm;

const namesIn = (file: string): string[] =>
  [...readFileSync(new URL(file, root), 'utf8').matchAll(variable)].map(([, name = '']) => name);

it('every setting that the code reads can be set where it is deployed, though it has a default', () => {
  const files = globSync('packages/*/src/env.ts', { cwd: fileURLToPath(root) });
  const read = [...files, 'packages/common/src/adapters/environment.ts'].flatMap(namesIn);
  expect(read).toContain('UNSUBSCRIBE_TOKEN_MAX_AGE_DAYS');
  const own = readFunctions().flatMap(({ environment = {} }) => Object.keys(environment));
  const given = new Set([...readSharedVariables(), ...own, ...secrets]);
  expect(read.filter((name) => !given.has(name))).toEqual([]);
});
