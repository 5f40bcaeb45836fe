import { expect, it } from 'vitest';
import { readCommandLine, usage } from './command-line.ts';
import { localDir } from './state-dir.ts';

it('needs no option', () => {
  expect(readCommandLine([])).toEqual({
    basePort: 3000,
    stateDir: `${localDir}/dev`,
    provider: 'mailgun',
    listManagement: true,
    watch: false,
  });
});

it('reads ports, state and provider', () => {
  const args = '--base-port 4000 --state second --provider ses --list-management off --watch'.split(
    ' ',
  );
  expect(readCommandLine(args)).toEqual({
    basePort: 4000,
    stateDir: `${localDir}/second`,
    provider: 'ses',
    listManagement: false,
    watch: true,
  });
});

it.each([
  ['--base-port', 'http'],
  ['--base-port', '80'],
  ['--provider', 'pigeon'],
  ['--state', '../elsewhere'],
  ['--unknown', 'option'],
])('shows how to use it instead of guessing what %s %s means', (...args) => {
  expect(() => readCommandLine(args)).toThrow(usage);
});
