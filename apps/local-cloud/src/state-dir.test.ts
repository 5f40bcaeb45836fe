import { access, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { claimStateDir, wipeState } from './state-dir.ts';

let local: string;
let dev: string;

beforeEach(async () => {
  local = await mkdtemp(join(tmpdir(), 'local-'));
  dev = join(local, 'dev');
  return () => rm(local, { recursive: true, force: true });
});

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

describe('a state folder', () => {
  it('serves one local cloud at a time, and the next one when that has stopped', async () => {
    const first = await claimStateDir(dev);
    await expect(claimStateDir(dev)).rejects.toThrow(
      `A local cloud already runs on this state (process ${process.pid}). Stop it first.`,
    );
    await first.release();
    await expect(claimStateDir(dev)).resolves.toMatchObject({ path: dev });
  });

  it('is free again when the cloud that used it was killed', async () => {
    await mkdir(dev);
    // No system gives a process this number.
    await writeFile(join(dev, 'running.pid'), String(2 ** 30));
    await expect(claimStateDir(dev)).resolves.toMatchObject({ path: dev });
  });

  it('is removed in the end when it was made for one run', async () => {
    const fresh = await claimStateDir(undefined, local);
    expect(await exists(fresh.path)).toBe(true);
    await fresh.release();
    expect(await exists(fresh.path)).toBe(false);
  });
});

describe('a reset', () => {
  it('removes all state', async () => {
    const { release } = await claimStateDir(dev);
    await release();
    await wipeState(local);
    expect(await exists(local)).toBe(false);
  });

  it('touches nothing while a local cloud runs', async () => {
    await claimStateDir(dev);
    await expect(wipeState(local)).rejects.toThrow(
      `The local cloud is running (process ${process.pid}). Stop it with Ctrl-C, then reset.`,
    );
    expect(await exists(dev)).toBe(true);
  });

  it('finds nothing wrong with having nothing to remove', async () => {
    await expect(wipeState(join(local, 'missing'))).resolves.toBeUndefined();
  });
});
