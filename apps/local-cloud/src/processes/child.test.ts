import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { machineEnvironment } from '../environment.ts';
import { startChild } from './child.ts';
import { startGuardian } from './start-guardian.ts';
import { stillRunning } from './testing/running-programs.ts';

/** Starts a program of its own, prints both process ids, and stays whatever it is asked. */
const stubborn = `
  const { spawn } = require('node:child_process');
  process.on('SIGINT', () => {});
  const own = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  console.log(process.pid, own.pid);
`;

let logFile: string;
const deaths: string[] = [];

beforeEach(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'child-'));
  logFile = join(folder, 'child.log');
  deaths.length = 0;
  return () => rm(folder, { recursive: true });
});

const start = (script: string, graceMs?: number) => {
  const guardian = startGuardian();
  const child = startChild({
    name: 'Example',
    command: process.execPath,
    args: ['-e', script],
    cwd: tmpdir(),
    env: machineEnvironment(),
    logFile,
    guardian,
    onDeath: (reason) => deaths.push(reason),
    ...(graceMs !== undefined && { graceMs }),
  });
  onTestFinished(async () => {
    await child.stop();
    await guardian.dismiss();
  });
  return child;
};

const printedPids = (file: string): Promise<number[]> =>
  vi.waitFor(async () => {
    const pids = (await readFile(file, 'utf8')).trim().split(' ').map(Number);
    expect(pids).toHaveLength(2);
    return pids;
  }, 10_000);

it('ends a program and what it has started, by force when asking does not help', async () => {
  const child = start(stubborn, 50);
  const pids = await printedPids(logFile);
  await child.stop();
  await vi.waitFor(() => expect(stillRunning(pids)).toEqual([]), 5_000);
  expect(deaths).toEqual([]);
});

it('says in one line which program died by itself, how, and where its log is', async () => {
  start('process.exit(3)');
  await vi.waitFor(() => expect(deaths).toHaveLength(1), 5_000);
  expect(deaths).toEqual([`The Example stopped (exit code 3). Its log: ${logFile}`]);
});

it('leaves nothing behind when the cloud itself is killed', async () => {
  const fixture = fileURLToPath(new URL('testing/start-and-wait.ts', import.meta.url));
  const cloud = spawn(process.execPath, [fixture, stubborn, logFile], { stdio: 'ignore' });
  const pids = await printedPids(logFile);
  expect(stillRunning(pids)).toEqual(pids);
  cloud.kill('SIGKILL');
  onTestFinished(() => stillRunning(pids).forEach((pid) => process.kill(pid, 'SIGKILL')));
  await vi.waitFor(() => expect(stillRunning(pids)).toEqual([]), 10_000);
});
