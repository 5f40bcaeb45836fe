import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { Hono } from 'hono';
import { createFaults } from '../control/faults.ts';
import { cognitoIdentityEmulator } from '../emulators/cognito-identity/cognito-identity-emulator.ts';
import { loginToken, project } from '../emulators/cognito-identity/testing/login-token.ts';
import { s3Emulator } from '../emulators/s3/s3-emulator.ts';
import { names } from '../names.ts';
import { reportReaders, s3Credentials } from '../report-access.ts';
import { createBuckets } from '../seed/create-buckets.ts';
import { clientFor } from './aws-client.ts';
import { serveApp } from './serve-app.ts';

/** The bucket of reports and the identity pool before it, alone, by a clock of the test's.
 *  @param now Epoch milliseconds. */
export const startStandaloneReports = async ({ now }: { now: () => number }) => {
  const dir = mkdtempSync(join(tmpdir(), 'reports-'));
  const faults = createFaults();
  const pool = cognitoIdentityEmulator({
    identityPoolId: names.identityPool,
    rules: reportReaders,
    projectId: project,
    isActive: async () => true,
    faults,
    now,
  });
  const mount = '/aws/s3';
  const credentials = s3Credentials(pool.sessions);
  const s3 = s3Emulator({ dir, mount, credentials, faults, now });
  const app = new Hono().route(mount, s3.app).route('/aws/cognito-identity', pool.app);
  const served = await serveApp(app);
  const endpoints = {
    s3: `${served.url}${mount}`,
    cognitoIdentity: `${served.url}/aws/cognito-identity`,
  };
  const owner = new S3Client(clientFor(endpoints.s3));
  await createBuckets(owner, 'http://localhost:3000');
  return {
    /** What the CRM is built with, for these. */
    settings: {
      bucket: names.reportsBucket,
      region: names.awsRegion,
      identityPoolId: names.identityPool,
      firebaseProjectId: project,
      endpoints,
    },
    faults,
    /** An ID token that lasts for an hour. */
    tokenFor: (role: string) => loginToken('ola', { role }, Math.floor(now() / 1_000) + 3_600),
    put: (key: string, content: string | Uint8Array = key) =>
      owner.send(new PutObjectCommand({ Bucket: names.reportsBucket, Key: key, Body: content })),
    /** S3 knows none of the credentials any more that it has given out. */
    forgetSessions: pool.sessions.forget,
    async close(): Promise<void> {
      await served.close();
      s3.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
};
