import {
  CreateMultipartUploadCommand,
  GetObjectCommand,
  ListBucketsCommand,
  PutBucketCorsCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { describe, expect, it } from 'vitest';
import { createFaults } from '../../control/faults.ts';
import { clientFor } from '../../testing/aws-client.ts';
import { bucket, startS3, startWithBuckets } from './testing/s3-harness.ts';

const crm = 'https://crm.example.com';

const codeOf = async (answer: Response): Promise<string | undefined> =>
  /<Code>(\w+)<\/Code>/.exec(await answer.text())?.[1];

const setup = async () => {
  const started = await startWithBuckets();
  await started.put('a b/report.zip', 'content', { ContentType: 'application/zip' });
  const getReport = new GetObjectCommand({
    Bucket: bucket,
    Key: 'a b/report.zip',
    ResponseContentDisposition: 'attachment; filename="report.zip"',
  });
  const sign = (expiresIn = 3_600) => getSignedUrl(started.s3, getReport, { expiresIn });
  return { ...started, sign };
};

describe('a signed URL', () => {
  it('opens what it was signed for, and is saved under the name that it says', async () => {
    const { sign } = await setup();
    const answer = await fetch(await sign());
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/zip');
    expect(answer.headers.get('content-disposition')).toContain('report.zip');
    expect(await answer.text()).toBe('content');
  });

  it('ends at its second', async () => {
    const { sign, clock } = await setup();
    const url = await sign(60);
    clock.now += 58_000;
    expect((await fetch(url)).status).toBe(200);
    clock.now += 3_000;
    const late = await fetch(url);
    expect([late.status, await codeOf(late)]).toEqual([403, 'AccessDenied']);
  });

  it.each([
    ['another key', (url: string) => url.replace('report', 'secret')],
    ['a longer life', (url: string) => url.replace('Expires=3600', 'Expires=36000')],
    ['another name', (url: string) => url.replace('attachment', 'inline')],
    ['one more parameter', (url: string) => `${url}&response-content-type=text%2Fhtml`],
  ])('is worth nothing with %s', async (_what, change) => {
    const { sign } = await setup();
    const url = await sign();
    expect(change(url)).not.toBe(url);
    const answer = await fetch(change(url));
    expect([answer.status, await codeOf(answer)]).toEqual([403, 'SignatureDoesNotMatch']);
  });

  it('may live a week at most', async () => {
    const { sign } = await setup();
    const url = (await sign()).replace('Expires=3600', 'Expires=604801');
    expect(await codeOf(await fetch(url))).toBe('AuthorizationQueryParametersError');
  });

  it('cannot give a name that no header can hold', async () => {
    const { s3 } = await setup();
    const ResponseContentDisposition = 'attachment; filename="Ana’s report.zip"';
    const get = { Bucket: bucket, Key: 'a b/report.zip', ResponseContentDisposition };
    const answer = await fetch(await getSignedUrl(s3, new GetObjectCommand(get)));
    expect([answer.status, await codeOf(answer)]).toEqual([400, 'InvalidArgument']);
  });

  it('takes an upload too', async () => {
    const { endpoint } = await setup();
    const upload = new PutObjectCommand({ Bucket: bucket, Key: 'new' });
    const unchecked = new S3Client({
      ...clientFor(endpoint),
      requestChecksumCalculation: 'WHEN_REQUIRED',
    });
    const url = await getSignedUrl(unchecked, upload, { expiresIn: 60 });
    expect((await fetch(url, { method: 'PUT', body: 'content' })).status).toBe(200);
  });
});

describe('a caller', () => {
  it('without a signature finds every door shut', async () => {
    const { endpoint } = await setup();
    for (const path of ['/', `/${bucket}?list-type=2`, `/${bucket}/a%20b/report.zip`]) {
      const answer = await fetch(`${endpoint}${path}`);
      expect([answer.status, await codeOf(answer)]).toEqual([403, 'AccessDenied']);
    }
  });

  it.each([
    ['a wrong secret', { accessKeyId: 'local', secretAccessKey: 'guess' }, 'SignatureDoesNotMatch'],
    ['an unknown key', { accessKeyId: 'nobody', secretAccessKey: 'local' }, 'InvalidAccessKeyId'],
    [
      'a session that nobody opened',
      { accessKeyId: 'local', secretAccessKey: 'local', sessionToken: 'x' },
      'InvalidAccessKeyId',
    ],
  ])('with %s is refused', async (_what, credentials, name) => {
    const { endpoint } = await setup();
    const s3 = new S3Client({ ...clientFor(endpoint), credentials });
    await expect(s3.send(new ListBucketsCommand({}))).rejects.toMatchObject({ name });
  });

  it('with temporary credentials comes in by their session', async () => {
    const temporary = { secretAccessKey: 'secret', sessionToken: 'session' };
    const { endpoint } = await startS3({ credentials: () => temporary });
    const credentials = { accessKeyId: 'ASIA', ...temporary };
    const s3 = new S3Client({ ...clientFor(endpoint), credentials });
    expect((await s3.send(new ListBucketsCommand({}))).Buckets).toEqual([]);
  });

  it('whose clock is wrong by more than a quarter of an hour is refused', async () => {
    const { s3, clock } = await setup();
    clock.now += 16 * 60_000;
    await expect(s3.send(new ListBucketsCommand({}))).rejects.toMatchObject({
      name: 'RequestTimeTooSkewed',
    });
  });

  it('is told what is not emulated', async () => {
    const { s3 } = await setup();
    const upload = new CreateMultipartUploadCommand({ Bucket: bucket, Key: 'a' });
    await expect(s3.send(upload)).rejects.toMatchObject({ name: 'NotImplemented' });
  });

  it.each([
    ['throttle', 'SlowDown', 503],
    ['server_error', 'InternalError', 500],
    ['refuse', 'AccessDenied', 403],
  ] as const)('meets the fault %s as %s', async (kind, name, httpStatusCode) => {
    const faults = createFaults();
    const { put } = await startWithBuckets({ faults });
    faults.add({ service: 's3', kind, operation: 'PutObject', times: 1 });
    await expect(put('a')).rejects.toMatchObject({ name, $metadata: { httpStatusCode } });
    await put('a');
  });
});

describe('a page of another origin', () => {
  const allowCrm = async () => {
    const started = await setup();
    const rule = {
      AllowedOrigins: [crm],
      AllowedMethods: ['GET', 'HEAD'],
      AllowedHeaders: ['*'],
      ExposeHeaders: ['ETag'],
      MaxAgeSeconds: 300,
    };
    await started.s3.send(
      new PutBucketCorsCommand({ Bucket: bucket, CORSConfiguration: { CORSRules: [rule] } }),
    );
    const ask = (Origin: string, method = 'GET') =>
      fetch(`${started.endpoint}/${bucket}/a`, {
        method: 'OPTIONS',
        headers: {
          Origin,
          'Access-Control-Request-Method': method,
          'Access-Control-Request-Headers': 'authorization,x-amz-date',
        },
      });
    return { ...started, ask };
  };

  it('may call where the bucket says so', async () => {
    const { ask, sign } = await allowCrm();
    const preflight = await ask(crm);
    expect(preflight.status).toBe(200);
    expect(Object.fromEntries(preflight.headers)).toMatchObject({
      'access-control-allow-origin': crm,
      'access-control-allow-headers': 'authorization, x-amz-date',
      'access-control-max-age': '300',
    });
    const answer = await fetch(await sign(), { headers: { Origin: crm } });
    expect(answer.headers.get('access-control-allow-origin')).toBe(crm);
    expect(answer.headers.get('access-control-expose-headers')).toBe('ETag');
  });

  it('may not elsewhere, nor otherwise', async () => {
    const { ask, sign } = await allowCrm();
    expect((await ask('https://crm.example.com.evil.example')).status).toBe(403);
    expect((await ask(crm, 'DELETE')).status).toBe(403);
    const answer = await fetch(await sign(), { headers: { Origin: 'https://evil.example' } });
    expect(answer.headers.has('access-control-allow-origin')).toBe(false);
  });
});
