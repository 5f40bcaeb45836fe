import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { machineEnvironment, type Environment, type Urls } from '../environment.ts';
import type { Ports } from '../ports.ts';
import { startChild } from './child.ts';
import type { Lifecycle } from './lifecycle.ts';
import { startGuardian } from './start-guardian.ts';

export const root = fileURLToPath(new URL('../../../..', import.meta.url));

/** Where one local cloud lives, and what its parts are started with. */
export interface Site {
  ports: Ports;
  urls: Urls;
  stateDir: string;
  /** Whether the state is there for another run; else it goes with this one. */
  keepsState: boolean;
  lifecycle: Lifecycle;
  sesCallsPerSecond: number;
  /** Starts a program that dies with the cloud, and without which the cloud dies. */
  launch(program: Program): { logFile: string };
}

export interface Program {
  /** What a person calls it. */
  name: string;
  command: string;
  args: string[];
  cwd: string;
  /** What it sees beside the machine's own few variables. */
  env: Environment;
  /** The log's name under the state's `logs` folder. */
  log: string;
}

export const createSite = (place: Omit<Site, 'launch'>): Site => {
  const { lifecycle, stateDir } = place;
  const guardian = startGuardian();
  lifecycle.onStop(guardian.dismiss);
  return {
    ...place,
    launch({ log, env, ...program }) {
      lifecycle.signal.throwIfAborted();
      const logFile = relative(process.cwd(), join(stateDir, 'logs', `${log}.log`));
      const child = startChild({
        ...program,
        env: { ...machineEnvironment(), ...env },
        logFile,
        guardian,
        onDeath: (reason) => lifecycle.fail(new Error(reason)),
      });
      lifecycle.onStop(child.stop);
      return { logFile };
    },
  };
};

const binaries = z.object({ bin: z.record(z.string(), z.string()) });

/** The file that a package declares as a command; run it with this very Node. */
export const commandFile = (
  packageName: string,
  command: string,
  from = import.meta.url,
): string => {
  const require = createRequire(from);
  const manifest = require.resolve(`${packageName}/package.json`);
  const file = binaries.parse(require(manifest)).bin[command];
  if (file === undefined) throw new Error(`${packageName} has no command ${command}`);
  return resolve(dirname(manifest), file);
};
