import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { checkJava, javaMajor } from './check-java.ts';

const mend = 'Install one (https://adoptium.net) and start again.';

/** A command that reports a version in the way that `java -version` does. */
const javaOf = async (version: string): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'java-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const command = join(folder, 'java');
  await writeFile(command, `#!/bin/sh\necho 'openjdk version "${version}"' >&2\n`);
  await chmod(command, 0o755);
  return command;
};

it.each([
  ['openjdk version "17.0.15" 2025-04-15', 17],
  ['java version "1.8.0_402"', 8],
  ['openjdk version "21" 2023-09-19', 21],
  ['The operation couldn’t be completed. Unable to locate a Java Runtime.', undefined],
])('reads %s as Java %s', (output, major) => {
  expect(javaMajor(output)).toBe(major);
});

it('accepts Java 17', async () => {
  await expect(checkJava(await javaOf('17.0.15'))).resolves.toBeUndefined();
});

it('says which Java there is when it is too old', async () => {
  await expect(checkJava(await javaOf('11.0.2'))).rejects.toThrow(
    `DynamoDB Local needs Java 17 or newer on the PATH, and this is Java 11. ${mend}`,
  );
});

it('says that there is none when the command is missing', async () => {
  await expect(checkJava('/no/such/java')).rejects.toThrow(
    `DynamoDB Local needs Java 17 or newer on the PATH, and none was found. ${mend}`,
  );
});
