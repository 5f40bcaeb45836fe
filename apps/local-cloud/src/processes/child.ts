import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Environment } from '../environment.ts';
import type { Guardian } from './start-guardian.ts';
import { signalGroup } from './process-group.ts';

export interface ChildOptions {
  /** What a person calls it. */
  name: string;
  command: string;
  args: string[];
  cwd: string;
  env: Environment;
  logFile: string;
  guardian: Guardian;
  /** How long it may take to end by itself; 5 s when absent. */
  graceMs?: number;
  /** Called with one line when it ends without having been stopped. */
  onDeath(reason: string): void;
}

export interface Child {
  /** Ends it and everything it has started, in the end by force. */
  stop(): Promise<void>;
}

/** Starts a program in a process group of its own, its output in a log file. */
export const startChild = (options: ChildOptions): Child => {
  const { name, command, args, cwd, env, logFile, guardian, onDeath, graceMs = 5_000 } = options;
  mkdirSync(dirname(logFile), { recursive: true });
  const log = openSync(logFile, 'w');
  // Detached makes it the leader of its group, so that Ctrl-C reaches it through us only.
  const child = spawn(command, args, { cwd, env, detached: true, stdio: ['ignore', log, log] });
  closeSync(log);
  const { pid } = child;
  if (pid !== undefined) guardian.watch(pid);

  let stopping = false;
  const end = (how: string): void => {
    if (!stopping) onDeath(`The ${name} stopped (${how}). Its log: ${logFile}`);
  };
  child.once('error', (error) => end(error.message));
  child.once('exit', (code, signal) => end(signal ?? `exit code ${code}`));

  return {
    async stop() {
      stopping = true;
      if (pid === undefined) return;
      if (child.exitCode === null && child.signalCode === null) {
        const force = setTimeout(() => signalGroup(pid, 'SIGKILL'), graceMs);
        const ended = once(child, 'exit');
        signalGroup(pid, 'SIGINT');
        await ended;
        clearTimeout(force);
      }
      signalGroup(pid, 'SIGKILL');
      guardian.forget(pid);
    },
  };
};
