import { startLocalCloud } from '@distronation/local-cloud';
import { checkLogs } from '@distronation/local-cloud/testing/logs';
import { serveBuiltCrm } from './built-crm.ts';
import { publishUrls } from './urls.ts';

// Clear of the development cloud, and of 6000, which browsers refuse to open.
const basePort = 6100;

/** The local cloud without its CRM, and in its place the CRM as it ships. */
const globalSetup = async (): Promise<() => Promise<void>> => {
  const cloud = await startLocalCloud({
    basePort,
    parts: ['api'],
    // Quick, where a test would only wait.
    sesCallsPerSecond: 20,
    retryDelaysSeconds: [1, 1],
  });
  const { urls } = cloud;
  try {
    const server = await serveBuiltCrm(urls, '.local/e2e-build');
    publishUrls(urls);
    return async () => {
      try {
        await checkLogs(cloud);
      } finally {
        await server.close();
        await cloud.stop();
      }
    };
  } catch (error) {
    await cloud.stop();
    throw error;
  }
};

export default globalSetup;
