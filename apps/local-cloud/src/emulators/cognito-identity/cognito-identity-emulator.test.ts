import {
  GetObjectCommand,
  HeadObjectCommand,
  ListBucketsCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { fromCognitoIdentityPool } from '@aws-sdk/credential-provider-cognito-identity';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { describe, expect, it, onTestFinished } from 'vitest';
import { names } from '../../names.ts';
import { reportReaders, s3Credentials } from '../../report-access.ts';
import { clientFor } from '../../testing/aws-client.ts';
import { serveApp } from '../../testing/serve-app.ts';
import { createBuckets } from '../../seed/create-buckets.ts';
import { startS3 } from '../s3/testing/s3-harness.ts';
import { cognitoIdentityEmulator } from './cognito-identity-emulator.ts';
import { loginToken, project } from './testing/login-token.ts';

const Bucket = names.reportsBucket;
const Key = 'Exports/2026/10/DN-1/DN-1.zip';
const provider = `securetoken.google.com/${project}`;

/** An identity pool beside S3, which trusts its sessions, both by one clock. */
const setup = async () => {
  const clock = { now: Date.now() };
  const disabled = new Set<string>();
  const pool = cognitoIdentityEmulator({
    identityPoolId: names.identityPool,
    rules: reportReaders,
    projectId: project,
    isActive: async (uid) => !disabled.has(uid),
    now: () => clock.now,
  });
  const served = await serveApp(pool.app);
  onTestFinished(served.close);
  const started = await startS3({
    credentials: s3Credentials(pool.sessions),
    now: () => clock.now,
  });
  const owner = new S3Client(clientFor(started.endpoint));
  await createBuckets(owner, 'http://localhost:3000');
  await owner.send(new PutObjectCommand({ Bucket, Key, Body: 'content' }));
  const inAnHour = () => Math.floor(clock.now / 1_000) + 3_600;
  const token = (claims: object = { role: 'finance' }, exp = inAnHour(), uid = 'ola') =>
    loginToken(uid, claims, exp);
  const credentialsFor = (login: string, identityPoolId: string = names.identityPool) =>
    fromCognitoIdentityPool({
      clientConfig: { ...clientFor(served.url) },
      identityPoolId,
      logins: { [provider]: login },
    });
  const s3For = (login: string) =>
    new S3Client({ ...clientFor(started.endpoint), credentials: credentialsFor(login) });
  return { ...started, clock, disabled, poolUrl: served.url, token, credentialsFor, s3For };
};

const list = new ListObjectsV2Command({ Bucket });
const get = new GetObjectCommand({ Bucket, Key });

describe('whoever holds a token of Firebase', () => {
  it.each(['admin', 'finance'])('lists and reads reports as %s', async (role) => {
    const { s3For, token } = await setup();
    const s3 = s3For(token({ role }));
    expect((await s3.send(list)).KeyCount).toBe(1);
    expect(await (await s3.send(get)).Body?.transformToString()).toBe('content');
    expect((await s3.send(new HeadObjectCommand({ Bucket, Key }))).ContentLength).toBe(7);
    const answer = await fetch(await getSignedUrl(s3, get, { expiresIn: 3_600 }));
    expect(answer.status).toBe(200);
  });

  it.each([{ role: 'viewer' }, { role: 'outreach' }, { role: ['admin'] }, {}])(
    'gets nothing at all with %j',
    async (claims) => {
      const { credentialsFor, s3For, token } = await setup();
      const refusal = { name: 'NotAuthorizedException' };
      await expect(credentialsFor(token(claims))()).rejects.toMatchObject(refusal);
      await expect(s3For(token(claims)).send(list)).rejects.toMatchObject(refusal);
    },
  );

  it('writes nothing, and sees no other bucket', async () => {
    const { s3For, token } = await setup();
    const s3 = s3For(token({ role: 'admin' }));
    for (const attempt of [
      () => s3.send(new PutObjectCommand({ Bucket, Key: 'new', Body: 'x' })),
      () => s3.send(new ListBucketsCommand({})),
      () => s3.send(new ListObjectsV2Command({ Bucket: names.mailDataBucket })),
      () => s3.send(new GetObjectCommand({ Bucket: names.auditHeadsBucket, Key })),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ name: 'AccessDenied' });
    }
  });

  it.each([
    ['lapsed', { role: 'admin' }, -1],
    ['for another project', { role: 'admin', aud: 'other' }, 3_600],
    ['of another issuer', { role: 'admin', iss: 'https://evil.example' }, 3_600],
  ])('gets nothing for one that is %s', async (_what, claims, seconds) => {
    const { clock, credentialsFor, token } = await setup();
    const login = token(claims, Math.floor(clock.now / 1_000) + seconds);
    await expect(credentialsFor(login)()).rejects.toMatchObject({
      name: 'NotAuthorizedException',
    });
  });

  it('gets nothing once the account is disabled, nor from another pool', async () => {
    const { credentialsFor, disabled, token } = await setup();
    await expect(credentialsFor(token(), `${names.identityPool}0`)()).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
    disabled.add('ola');
    await expect(credentialsFor(token())()).rejects.toMatchObject({
      name: 'NotAuthorizedException',
    });
  });

  it('keeps one identity, which nobody else may use', async () => {
    const { credentialsFor, poolUrl, token } = await setup();
    const { identityId } = await credentialsFor(token())();
    expect((await credentialsFor(token({ role: 'admin' }))()).identityId).toBe(identityId);
    const answer = await fetch(poolUrl, {
      method: 'POST',
      headers: { 'x-amz-target': 'AWSCognitoIdentityService.GetCredentialsForIdentity' },
      body: JSON.stringify({
        IdentityId: identityId,
        Logins: { [provider]: token({ role: 'admin' }, undefined, 'eve') },
      }),
    });
    expect([answer.status, answer.headers.get('x-amzn-errortype')]).toEqual([
      400,
      'NotAuthorizedException',
    ]);
  });
});

describe('credentials', () => {
  it('end after an hour, and with them what was signed by them', async () => {
    const { clock, credentialsFor, endpoint, token } = await setup();
    const credentials = await credentialsFor(token())();
    expect(credentials.expiration?.getTime()).toBe(clock.now + 3_600_000);
    const s3 = new S3Client({ ...clientFor(endpoint), credentials });
    clock.now += 3_000_000;
    const signingDate = new Date(clock.now);
    const url = await getSignedUrl(s3, get, { expiresIn: 3_600, signingDate });
    expect((await fetch(url)).status).toBe(200);
    clock.now += 600_001;
    s3.config.systemClockOffset = 3_600_001;
    const late = await fetch(url);
    expect([late.status, await late.text()]).toEqual([
      400,
      expect.stringContaining('<Code>ExpiredToken</Code>'),
    ]);
    await expect(s3.send(list)).rejects.toMatchObject({ name: 'ExpiredToken' });
  });

  it('are worth nothing without their session token', async () => {
    const { credentialsFor, endpoint, token } = await setup();
    const { accessKeyId, secretAccessKey } = await credentialsFor(token())();
    const s3 = new S3Client({
      ...clientFor(endpoint),
      credentials: { accessKeyId, secretAccessKey },
    });
    await expect(s3.send(list)).rejects.toMatchObject({ name: 'InvalidAccessKeyId' });
  });
});

it('lets a page of any origin ask', async () => {
  const { poolUrl } = await setup();
  const answer = await fetch(poolUrl, {
    method: 'OPTIONS',
    headers: {
      Origin: 'https://crm.example.com',
      'Access-Control-Request-Method': 'POST',
      'Access-Control-Request-Headers': 'content-type,x-amz-target',
    },
  });
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  expect(answer.headers.get('access-control-allow-headers')).toContain('x-amz-target');
});
