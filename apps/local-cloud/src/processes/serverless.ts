import { join } from 'node:path';
import { commandFile, root } from './site.ts';

/** How the `serverless` command is run, at the root where `serverless.yml` lies. */
export const serverless = (...args: string[]) => ({
  command: process.execPath,
  args: [commandFile('serverless', 'serverless', join(root, 'package.json')), ...args],
  cwd: root,
});

/** What the command says went wrong, in one line. After a failed build it says so and yet goes on
 *  running. */
export const failureIn = (output: string): string | undefined => {
  const lines = output.split('\n').map((line) => line.trim());
  const start = lines.indexOf('Error:');
  if (start < 0) return undefined;
  const message = lines.slice(start + 1);
  const end = message.findIndex((line) => line === '' || line.startsWith('at '));
  return message
    .slice(0, Math.max(end, 1))
    .join(' ')
    .replace(/^Error: /, '');
};
