import { expect, it } from 'vitest';
import { failureIn } from './serverless.ts';

it('finds in the output of a failed build what failed and where', () => {
  const output = [
    'Starting Offline at stage local (us-east-1)',
    'Error:',
    'Error: Build failed with 1 error:',
    'src/hello.ts:1:7: ERROR: Could not resolve "nope"',
    '    at failureErrorWithLog (main.js:1752:15)',
  ].join('\n');
  expect(failureIn(output)).toBe(
    'Build failed with 1 error: src/hello.ts:1:7: ERROR: Could not resolve "nope"',
  );
});

it('finds what is wrong in serverless.yml', () => {
  const output = 'Error:\nCannot resolve serverless.yml: Value not found\n\nEnvironment: linux';
  expect(failureIn(output)).toBe('Cannot resolve serverless.yml: Value not found');
});

it('finds nothing in the output of a good start, nor of a function that fails later', () => {
  expect(failureIn('Server ready: http://localhost:3001\n× TypeError: poison')).toBeUndefined();
});
