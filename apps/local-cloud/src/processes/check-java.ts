import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const needed = 17;

/** The major version in the output of `java -version`; Java 8 and older say 1.8 and so on. */
export const javaMajor = (output: string): number | undefined => {
  const [, first, second] = /version "(\d+)(?:\.(\d+))?/.exec(output) ?? [];
  if (first === undefined) return undefined;
  return Number(first === '1' && second !== undefined ? second : first);
};

/** Rejects with one line when `java` is missing or too old for DynamoDB Local. */
export const checkJava = async (command = 'java'): Promise<void> => {
  const output = await promisify(execFile)(command, ['-version']).then(
    ({ stdout, stderr }) => stdout + stderr,
    () => '',
  );
  const major = javaMajor(output);
  if (major !== undefined && major >= needed) return;
  const found = major === undefined ? 'none was found' : `this is Java ${major}`;
  throw new Error(
    `DynamoDB Local needs Java ${needed} or newer on the PATH, and ${found}. ` +
      'Install one (https://adoptium.net) and start again.',
  );
};
