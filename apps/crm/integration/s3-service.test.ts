import { startStandaloneReports } from '@distronation/local-cloud/testing/reports';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { openReportBucket } from '../src/features/reports/storage/report-bucket.ts';
import { createResilience } from '../src/features/reports/storage/resilience.ts';
import { createS3Service, type S3Service } from '../src/features/reports/storage/S3Service.ts';

// The clock alone: what waits for an answer goes on by itself.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

/** The service over the unmodified SDK, an identity pool and S3. */
const setup = async (role = 'finance') => {
  const reports = await startStandaloneReports({ now: () => Date.now() });
  onTestFinished(reports.close);
  const logins: string[] = [];
  const resilience = createResilience();
  const service = createS3Service({
    resilience,
    openBucket: async () =>
      openReportBucket({
        ...reports.settings,
        idToken: async () => {
          const token = reports.tokenFor(role);
          logins.push(token);
          return token;
        },
      }),
  });
  return { ...reports, service, logins, resilience };
};

const key = 'Exports/2026/10/DN-1/DN-1.zip';
const minute = 60_000;

describe('the service of report files', () => {
  it('lists a folder by pages, and all that lies below it', async () => {
    const { service, put } = await setup();
    for (const name of ['a.csv', 'b.csv', 'sub/c.csv', 'sub/d/e.csv']) await put(`user1/${name}`);
    await put('user10/other.csv');
    const first = await service.listFolder('user1/', { maxKeys: 2 });
    expect(first).toMatchObject({ folders: [], files: [{ key: 'user1/a.csv', size: 11 }, {}] });
    const { continuationToken } = first;
    expect(await service.listFolder('user1/', { maxKeys: 2, continuationToken })).toEqual({
      folders: ['user1/sub/'],
      files: [],
      continuationToken: undefined,
    });
    const all = await service.listFiles('user1/', 5_000);
    expect(all.map((file) => file.key)).toEqual(
      ['a.csv', 'b.csv', 'sub/c.csv', 'sub/d/e.csv'].map((name) => `user1/${name}`),
    );
    expect(await service.listFiles('user1/', 3)).toHaveLength(3);
  });

  it('reads a file, tells how far it is, and may stop after its first bytes', async () => {
    const { service, put } = await setup();
    await put(key, 'content');
    const onProgress = vi.fn();
    expect(await (await service.downloadFile(key, { onProgress })).text()).toBe('content');
    expect(onProgress).toHaveBeenLastCalledWith(7);
    expect(await (await service.downloadFile(key, { firstBytes: 3 })).text()).toBe('con');
    expect(await service.getFileMetadata(key)).toMatchObject({
      key,
      size: 7,
      etag: expect.stringContaining('"'),
    });
  });

  it('stops at once when it is called off', async () => {
    const { service, put } = await setup();
    await put(key);
    const options = { signal: AbortSignal.abort() };
    await expect(service.downloadFile(key, options)).rejects.toMatchObject({ name: 'AbortError' });
  });

  it.each<[string, string, (service: S3Service) => Promise<unknown>]>([
    ['NoSuchKey', 'a file that is gone', (service) => service.downloadFile('a/b.csv')],
    ['NoSuchKey', 'facts of one', (service) => service.getFileMetadata('a/b.csv')],
    ['InvalidRequest', 'a way up', (service) => service.downloadFile('../a.csv')],
    ['InvalidRequest', 'a folder', (service) => service.downloadFile('a/')],
    ['InvalidRequest', 'half a folder', (service) => service.listFolder('user1', { maxKeys: 1 })],
    ['InvalidRequest', 'an encoded way', (service) => service.listFiles('%2e%2e/')],
    ['TypeNotAllowed', 'a program', (service) => service.generateSignedUrl('a/setup.exe')],
  ])('rejects with %s for %s', async (kind, _what, ask) => {
    const { service } = await setup();
    await expect(ask(service)).rejects.toMatchObject({ name: 'S3Failure', kind });
  });

  it.each(['viewer', 'outreach'])('gives nothing to a %s', async (role) => {
    const { service, put } = await setup(role);
    await put(key);
    const refused = { kind: 'AccessDenied' };
    await expect(service.listFolder('', { maxKeys: 1 })).rejects.toMatchObject(refused);
    await expect(service.listFiles()).rejects.toMatchObject(refused);
    await expect(service.downloadFile(key)).rejects.toMatchObject(refused);
    await expect(service.generateSignedUrl(key)).rejects.toMatchObject(refused);
    await expect(service.getFileMetadata(key)).rejects.toMatchObject(refused);
  });
});

describe('its credentials', () => {
  it('are asked for once, and again before they lapse', async () => {
    const { service, logins } = await setup();
    await service.listFiles();
    await service.listFiles();
    const once = logins.length;
    vi.advanceTimersByTime(54 * minute);
    await service.listFiles();
    expect(logins).toHaveLength(once);
    vi.advanceTimersByTime(2 * minute);
    await service.listFiles();
    expect(logins.length).toBeGreaterThan(once);
  });

  it('are renewed when S3 does not know them any more, and nobody notices', async () => {
    const { service, put, logins, forgetSessions } = await setup();
    await put(key);
    await service.listFiles();
    const once = logins.length;
    forgetSessions();
    expect(await (await service.downloadFile(key)).text()).toBe(key);
    forgetSessions();
    expect(await service.listFiles()).toHaveLength(1);
    expect(logins).toHaveLength(once + 2);
  });

  it('last for a signed URL as long as it does itself, or five minutes less', async () => {
    const { service, put } = await setup();
    await put(key);
    await service.listFiles();
    vi.advanceTimersByTime(40 * minute);
    const url = await service.generateSignedUrl(key);
    vi.advanceTimersByTime(54 * minute);
    expect((await fetch(url)).status).toBe(200);
    vi.advanceTimersByTime(7 * minute);
    expect((await fetch(url)).ok).toBe(false);
  });
});

/** Lets the faked time pass while S3's answers, which are real, come in. */
const passUntil = async (isOver: () => boolean): Promise<void> => {
  await vi.advanceTimersByTimeAsync(50);
  await new Promise((resolve) => void setImmediate(resolve));
  if (!isOver()) await passUntil(isOver);
};

it('holds calls back after five failures of S3 in a row, and says so', async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] });
  const { service, faults } = await setup();
  await service.listFiles();
  faults.add({ service: 's3', kind: 'throttle', operation: 'ListObjectsV2' });
  let isOver = false;
  const calls = Promise.allSettled([service.listFiles(), service.listFiles()]);
  void calls.then(() => (isOver = true));
  await passUntil(() => isOver);
  expect((await calls).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(service.health.pausedUntil()).toBeGreaterThan(Date.now());
  await expect(service.listFiles()).rejects.toMatchObject({ kind: 'Paused' });
});
