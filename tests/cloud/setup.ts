import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startLocalCloud, type Environment, type Urls } from '@distronation/local-cloud';
import type { TestProject } from 'vitest/node';
import { leaksIn } from './leaks.ts';
import { emulatorsOnly, modes } from './modes.ts';

declare module 'vitest' {
  interface ProvidedContext {
    urls: Urls;
    environment: Environment;
    /** The test project's name, which is that of a way of sending for the journeys. */
    mode: string;
  }
}

const isMode = (name: string): name is keyof typeof modes => Object.hasOwn(modes, name);

/** Fails the run if functions wrote down an address or a token, whichever test had them do so. */
const checkLogs = async (stateDir: string): Promise<void> => {
  const leaks = leaksIn(await readFile(join(stateDir, 'logs', 'api.log'), 'utf8'));
  const [first] = leaks;
  if (first !== undefined) {
    throw new Error(`The functions' log holds what it must not, ${leaks.length} times: ${first}`);
  }
};

/** One local cloud for a test project: with the real functions behind the real gateway where it
 *  sends mail, else with the emulators alone. */
export default async (project: TestProject) => {
  const { name } = project;
  const cloud = await startLocalCloud(
    isMode(name) ? { ...modes[name], parts: ['api'] } : { ...emulatorsOnly, parts: [] },
  );
  project.provide('urls', cloud.urls);
  project.provide('environment', cloud.environment);
  project.provide('mode', name);
  return async () => {
    try {
      if (isMode(name)) await checkLogs(cloud.stateDir);
    } finally {
      await cloud.stop();
    }
  };
};
