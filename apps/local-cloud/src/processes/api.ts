import { join, relative } from 'node:path';
import type { Environment } from '../environment.ts';
import { commandFile, root, type Site } from './site.ts';
import { answers, waitUntil } from './wait-until.ts';

/** API Gateway and Lambda: serverless-offline over the bundled functions of `serverless.yml`. */
export const startApi = async (
  { launch, lifecycle, ports, urls, stateDir }: Site,
  environment: Environment,
) => {
  launch({
    name: 'API',
    command: process.execPath,
    args: [
      ...[commandFile('serverless', 'serverless', join(root, 'package.json'))],
      ...['offline', '--stage', 'local', '--prefix', 'dev', '--noPrependStageInUrl', '--noSponsor'],
      ...['--httpPort', String(ports.api), '--lambdaPort', String(ports.lambda)],
    ],
    cwd: root,
    // Clouds that run side by side must not build into each other's folder.
    env: { ...environment, LOCAL_BUILD_FOLDER: relative(root, join(stateDir, 'build')) },
    log: 'api',
  });
  await waitUntil('The API', lifecycle.signal, () => answers(urls.api));
};
