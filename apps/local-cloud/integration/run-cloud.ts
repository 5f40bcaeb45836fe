import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { descendantsOf, type Program } from '../src/processes/testing/running-programs.ts';

export interface RunningCloud {
  /** What it has printed so far. */
  output(): string;
  /** All that it has started. */
  programs(): Program[];
  signal(signal: NodeJS.Signals): void;
  /** Resolves with the exit code. */
  ended: Promise<number | null>;
}

/** Runs `pnpm dev` as a newcomer does; resolves when it says that it is ready. */
export const runCloud = async (args: string[]): Promise<RunningCloud> => {
  const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
  const child = spawn(process.execPath, [main, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const output = await readUntilReady(child);
  return {
    output,
    programs: () => (child.pid === undefined ? [] : descendantsOf(child.pid)),
    signal: (signal) => void child.kill(signal),
    ended: once(child, 'close').then(() => child.exitCode),
  };
};

const readUntilReady = (child: ChildProcess): Promise<() => string> =>
  new Promise((resolve, reject) => {
    let text = '';
    const read = (chunk: Buffer): void => {
      text += chunk.toString();
      if (text.includes('Ctrl-C stops everything')) resolve(() => text);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('close', () => reject(new Error(`The local cloud did not start: ${text}`)));
  });
