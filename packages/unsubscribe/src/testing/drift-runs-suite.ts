import { expect, it } from 'vitest';
import { newRun, type DriftRun } from '../contact-list/drift-report.ts';
import type { DriftRuns } from '../contact-list/ports.ts';

const ending = ({ step, report, ...run }: DriftRun): DriftRun => ({
  ...run,
  step: step + 1,
  report: { ...report, endedAt: new Date().toISOString() },
});

let runCount = 0;

/** What every keeper of comparisons must do. They may have had runs before. */
export const driftRunsSuite = (make: () => DriftRuns): void => {
  /** The first step of a new run. */
  const begin = async (runs: DriftRuns): Promise<DriftRun> => {
    const before = (await runs.latest())?.step ?? 0;
    const run = newRun(new Date(Date.now() + (runCount += 1)), before + 1);
    expect(await runs.save(run)).toBe(true);
    return run;
  };

  it('shows the latest run as it was saved', async () => {
    const runs = make();
    const run = await begin(runs);
    expect(await runs.latest()).toEqual(run);
    const next: DriftRun = { ...run, step: run.step + 1, after: 'here', side: 'ours' };
    expect(await runs.save(next)).toBe(true);
    expect(await runs.latest()).toEqual(next);
  });

  it('lets one of many who go on with a run do so', async () => {
    const runs = make();
    const run = await begin(runs);
    const next = { ...run, step: run.step + 1 };
    const saved = await Promise.all(Array.from({ length: 5 }, () => runs.save(next)));
    expect(saved.filter(Boolean)).toHaveLength(1);
    expect(await runs.save(run)).toBe(false);
  });

  it('shows the last run that ended beside the one that goes on', async () => {
    const runs = make();
    const ended = ending(await begin(runs));
    await runs.save(ended);
    const open = await begin(runs);
    expect(await runs.lastEnded()).toEqual(ended);
    expect(await runs.latest()).toEqual(open);
  });

  it('keeps in mind whom each run has seen, every page once', async () => {
    const runs = make();
    const [run, other] = [await begin(runs), await begin(runs)];
    expect(await runs.seen(run)).toEqual(new BigUint64Array());
    await runs.noteSeen(run, 0, BigUint64Array.of(3n, 2n ** 64n - 1n));
    await runs.noteSeen(run, 1, BigUint64Array.of(1n));
    await runs.noteSeen(run, 1, BigUint64Array.of(1n));
    await runs.noteSeen(run, 2, new BigUint64Array());
    await runs.noteSeen(other, 0, BigUint64Array.of(7n));
    expect((await runs.seen(run)).toSorted()).toEqual(BigUint64Array.of(1n, 3n, 2n ** 64n - 1n));
  });
};
