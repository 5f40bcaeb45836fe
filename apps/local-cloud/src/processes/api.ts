import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Environment } from '../environment.ts';
import { failureIn, serverless } from './serverless.ts';
import { root, type Site } from './site.ts';
import { answers, waitUntil } from './wait-until.ts';

// Lambda's time limit begins when a function is loaded; here it would begin before, and the instance of one
// that was slow to load would then answer no call any more. Functions are told what time they have either way.
const options = '--stage local --prefix dev --noPrependStageInUrl --noSponsor --noTimeout'.split(
  ' ',
);

const sources = 'packages/*/src/**/*.ts';

/** API Gateway and Lambda: serverless-offline over the bundled functions of `serverless.yml`, which are
 *  built again when their sources change, if somebody watches. */
export const startApi = async (
  { launch, lifecycle, ports, urls, stateDir }: Site,
  environment: Environment,
  isWatching: boolean,
) => {
  const portOptions = ['--httpPort', `${ports.api}`, '--lambdaPort', `${ports.lambda}`];
  const { logFile } = launch({
    ...serverless('offline', ...options, ...portOptions),
    name: 'API',
    env: {
      ...environment,
      // Clouds that run side by side must not build into each other's folder.
      LOCAL_BUILD_FOLDER: relative(root, join(stateDir, 'build')),
      ...(isWatching ? { LOCAL_WATCH: sources } : {}),
    },
    log: 'api',
  });
  await waitUntil('The API', lifecycle.signal, async () => {
    const failure = failureIn(await readFile(logFile, 'utf8'));
    if (failure !== undefined) {
      throw new Error(`The API can't start: ${failure}. Its log: ${logFile}`);
    }
    return answers(urls.api);
  });
};
