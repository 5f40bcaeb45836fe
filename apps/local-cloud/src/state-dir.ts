import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './processes/site.ts';

export const localDir = join(root, '.local');

const lockFile = (stateDir: string): string => join(stateDir, 'running.pid');

export interface StateDir {
  path: string;
  /** Lets others use it; a folder that was made for one run only is removed. */
  release(): Promise<void>;
}

/** Takes a state folder for this process alone, or a fresh one. Rejects while another uses it. */
export const claimStateDir = async (wanted?: string, local = localDir): Promise<StateDir> => {
  const path = wanted ?? (await freshDir(local));
  await mkdir(path, { recursive: true });
  const owner = await ownerOf(path);
  if (owner !== undefined) {
    throw new Error(`A local cloud already runs on this state (process ${owner}). Stop it first.`);
  }
  await writeFile(lockFile(path), String(process.pid));
  const leftover = wanted === undefined ? path : lockFile(path);
  return { path, release: () => rm(leftover, { recursive: true, force: true }) };
};

const freshDir = async (local: string): Promise<string> => {
  await mkdir(local, { recursive: true });
  return mkdtemp(join(local, 'run-'));
};

/** Removes all local state. Rejects with one line while a local cloud uses it. */
export const wipeState = async (local = localDir): Promise<void> => {
  const stateDirs = await readdir(local).catch(() => []);
  for (const name of stateDirs) {
    const owner = await ownerOf(join(local, name));
    if (owner === undefined) continue;
    throw new Error(
      `The local cloud is running (process ${owner}). Stop it with Ctrl-C, then reset.`,
    );
  }
  await rm(local, { recursive: true, force: true });
};

/** The living process that uses a state folder; a lock whose process is dead does not count. */
const ownerOf = async (stateDir: string): Promise<number | undefined> => {
  const text = await readFile(lockFile(stateDir), 'utf8').catch(() => '');
  const pid = Number.parseInt(text, 10);
  return Number.isNaN(pid) || !isAlive(pid) ? undefined : pid;
};

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Somebody else's process is alive as well.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};
