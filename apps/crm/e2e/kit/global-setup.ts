import { fileURLToPath } from 'node:url';
import { startLocalCloud } from '@distronation/local-cloud';
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
    Object.assign(process.env, {
      REACT_APP_API_BASE_URL: urls.api,
      REACT_APP_REPORTS_URL: urls.edge,
      REACT_APP_S3_BUCKET: 'distro-nation-reports',
      REACT_APP_S3_REGION: 'us-east-1',
      REACT_APP_S3_IDENTITY_POOL_ID: 'us-east-1:6ae2de80-824a-43d4-aef7-b825ef284cf5',
      REACT_APP_S3_ENDPOINT: urls.s3,
      REACT_APP_COGNITO_IDENTITY_ENDPOINT: urls.cognitoIdentity,
      REACT_APP_FIREBASE_PROJECT_ID: 'demo-distro-nation',
      REACT_APP_FIREBASE_AUTH_EMULATOR: urls.auth,
      REACT_APP_MAILBOX_URL: urls.mailbox,
    });
    await build({ root, logLevel: 'error', build: { outDir, emptyOutDir: true } });
    const port = Number(new URL(urls.crm).port);
    const server = await preview({ root, logLevel: 'error', build: { outDir }, preview: { port } });
    publishUrls(urls);
    await wakeWebhook(urls.api);
    return async () => {
      await server.close();
      await cloud.stop();
    };
  } catch (error) {
    await cloud.stop();
    throw error;
  }
};

export default globalSetup;
