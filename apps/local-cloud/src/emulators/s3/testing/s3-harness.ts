import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateBucketCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { Hono } from 'hono';
import { onTestFinished } from 'vitest';
import { clientFor } from '../../../testing/aws-client.ts';
import { serveApp } from '../../../testing/serve-app.ts';
import { s3Emulator, type S3Options } from '../s3-emulator.ts';

const mount = '/aws/s3';

export const bucket = 'reports';
export const lockedBucket = 'heads';

export const newDir = (): string => {
  const dir = mkdtempSync(join(tmpdir(), 's3-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
};

/** The emulator behind the unmodified SDK, with a clock to turn. */
export const startS3 = async (options: Partial<S3Options> = {}) => {
  const clock = { now: Date.now() };
  const dir = options.dir ?? newDir();
  const emulator = s3Emulator({ dir, mount, now: () => clock.now, ...options });
  const served = await serveApp(new Hono().route(mount, emulator.app));
  const endpoint = served.url + mount;
  const s3 = new S3Client(clientFor(endpoint));
  const stop = async () => {
    await served.close();
    emulator.close();
  };
  onTestFinished(served.close);
  /** Moves everybody's clock on, so that signatures stay fresh. */
  const pass = (ms: number) => {
    clock.now += ms;
    s3.config.systemClockOffset += ms;
  };
  const put = (Key: string, Body: string | Uint8Array = Key, more = {}) =>
    s3.send(new PutObjectCommand({ Bucket: bucket, Key, Body, ...more }));
  return { clock, pass, dir, endpoint, s3, put, stop };
};

/** With a bucket for anything, and one whose objects can be locked. */
export const startWithBuckets = async (options: Partial<S3Options> = {}) => {
  const started = await startS3(options);
  await started.s3.send(new CreateBucketCommand({ Bucket: bucket }));
  await started.s3.send(
    new CreateBucketCommand({ Bucket: lockedBucket, ObjectLockEnabledForBucket: true }),
  );
  return started;
};
