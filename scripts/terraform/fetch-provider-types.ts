import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** The last one there is, with version 6.25 of the provider; its makers have given the package up. */
const version = '21.22.1';
const cache = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url));
const run = promisify(execFile);

/** The folder of `@cdktf/provider-aws`, fetched from npm unless it is there. It has thousands of files,
 *  so that only the typings are unpacked; nothing of it is run. Rejects when npm cannot be reached. */
export const fetchProviderTypes = async (): Promise<string> => {
  const folder = join(cache, `provider-aws-${version}`);
  if (existsSync(folder)) return folder;
  await mkdir(cache, { recursive: true });
  const unfinished = await mkdtemp(join(cache, 'provider-aws-'));
  try {
    const what = `@cdktf/provider-aws@${version}`;
    const { stdout } = await run('npm', [
      'pack',
      '--silent',
      '--pack-destination',
      unfinished,
      what,
    ]);
    const archive = join(unfinished, stdout.trim());
    const typings = ['--wildcards', 'package/lib/*/index.d.ts'];
    await run('tar', ['xzf', archive, '-C', unfinished, ...typings]);
    await rename(join(unfinished, 'package'), folder);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  return folder;
};
