import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { leaksIn } from './leaks.ts';

/** Rejects if the functions of a cloud wrote down an address or a token, whichever test had them do so. */
export const checkLogs = async ({ stateDir }: { stateDir: string }): Promise<void> => {
  const leaks = leaksIn(await readFile(join(stateDir, 'logs', 'api.log'), 'utf8'));
  const [first] = leaks;
  if (first !== undefined) {
    throw new Error(`The functions' log holds what it must not, ${leaks.length} times: ${first}`);
  }
};
