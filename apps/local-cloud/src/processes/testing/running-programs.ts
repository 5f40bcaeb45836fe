import { execFileSync } from 'node:child_process';

export interface Program {
  pid: number;
  parent: number;
  commandLine: string;
}

/** Every program of this machine, without those that have ended and only wait to be noticed. */
const runningPrograms = (): Program[] =>
  execFileSync('ps', ['-A', '-o', 'pid=,ppid=,stat=,args='], { encoding: 'utf8' })
    .split('\n')
    .flatMap((line) => {
      const [pid, parent, status, ...commandLine] = line.trim().split(/\s+/);
      if (pid === undefined || status === undefined || status.startsWith('Z')) return [];
      return [{ pid: Number(pid), parent: Number(parent), commandLine: commandLine.join(' ') }];
    });

export const stillRunning = (pids: readonly number[]): number[] => {
  const running = new Set(runningPrograms().map(({ pid }) => pid));
  return pids.filter((pid) => running.has(pid));
};

/** All that a program has started, and what that has started. */
export const descendantsOf = (ancestor: number): Program[] => {
  const programs = runningPrograms();
  const below = (parent: number): Program[] =>
    programs.flatMap((program) =>
      program.parent === parent ? [program, ...below(program.pid)] : [],
    );
  return below(ancestor);
};
