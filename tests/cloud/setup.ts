import { startLocalCloud, type Environment, type Urls } from '@distronation/local-cloud';
import { checkLogs } from '@distronation/local-cloud/testing/logs';
import type { TestProject } from 'vitest/node';
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
      if (isMode(name)) await checkLogs(cloud);
    } finally {
      await cloud.stop();
    }
  };
};
