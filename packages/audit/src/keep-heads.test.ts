import { testCtx } from '@distronation/common/testing';
import { describe, expect, it } from 'vitest';
import { keepHeads } from './keep-heads.ts';
import type { ChainHead } from './ports.ts';
import { memoryHeadArchive } from './testing/index.ts';

const setup = () => {
  let now = new Date('2026-11-20T01:30:00.000Z');
  const entries: (ChainHead & { at: string })[] = [];
  const archive = memoryHeadArchive();
  const reader = {
    headsOf: async ({ from, to }: { from: Date; to: Date }) =>
      entries
        .filter(({ at }) => at >= from.toISOString() && at < to.toISOString())
        .map(({ at: _at, ...head }) => head),
  };
  return {
    archive,
    write: (at: string, sequence: number) =>
      void entries.push({ at, subjectHash: 'ana', sequence, hash: `hash-${sequence}` }),
    passDays: (days: number) => void (now = new Date(now.getTime() + days * 86_400_000)),
    run: () => keepHeads({ reader, archive, now: () => now })(testCtx()),
    of: (day: string) => archive.days.get(day)?.map(({ sequence }) => sequence),
  };
};

describe('the daily heads', () => {
  it('are those of every day that is over, and of no day before', async () => {
    const { run, write, of, archive } = setup();
    write('2026-11-19T23:59:59.999Z', 1);
    write('2026-11-20T00:00:00.000Z', 2);
    await run();
    expect(of('2026-11-19')).toEqual([1]);
    expect([...archive.days.keys()].at(-1)).toBe('2026-11-19');
  });

  it('hold with the next day what was written late', async () => {
    const { run, write, of, passDays } = setup();
    await run();
    write('2026-11-19T12:00:00.000Z', 1);
    passDays(1);
    await run();
    expect(of('2026-11-19')).toEqual([]);
    expect(of('2026-11-20')).toEqual([1]);
  });

  it('are made up for where runs have failed, and kept once', async () => {
    const { run, write, of, passDays, archive } = setup();
    write('2026-11-20T12:00:00.000Z', 1);
    archive.outage = new Error('S3 is down');
    passDays(1);
    await expect(run()).rejects.toThrow('S3 is down');
    archive.outage = undefined;
    passDays(3);
    await run();
    expect(of('2026-11-20')).toEqual([1]);
    expect(of('2026-11-23')).toEqual([]);
    const kept = new Map(archive.days);
    write('2026-11-22T12:00:00.000Z', 2);
    await run();
    expect(archive.days).toEqual(kept);
  });
});
