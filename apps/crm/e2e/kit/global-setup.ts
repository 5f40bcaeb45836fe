import { fileURLToPath } from 'node:url';
import { crmEnvironment, startLocalCloud } from '@distronation/local-cloud';
import { checkLogs } from '@distronation/local-cloud/testing/logs';
import { build, preview } from 'vite';
import { publishUrls } from './urls.ts';
import { wakeWebhook } from './wake-webhook.ts';

// Clear of the development cloud, and of 6000, which browsers refuse to open.
const basePort = 6100;
const root = fileURLToPath(new URL('../..', import.meta.url));
const outDir = '.local/e2e-build';

/** The local cloud without its CRM, and in its place the CRM as it ships: built, with its content
 *  security policy. */
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
    Object.assign(process.env, crmEnvironment(urls));
    await build({ root, logLevel: 'error', build: { outDir, emptyOutDir: true } });
    const port = Number(new URL(urls.crm).port);
    const server = await preview({ root, logLevel: 'error', build: { outDir }, preview: { port } });
    publishUrls(urls);
    await wakeWebhook(urls.api);
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
