import type { Ctx } from '@distronation/common';
import { newRun, type DriftRun } from './drift-report.ts';
import { driftSteps, type StepDeps } from './drift-steps.ts';
import { addressesAmong } from './fingerprints.ts';

/** A place in SES's list need not be good for longer. */
const oldestMs = 86_400_000;

/** Compares SES's list with our record and repairs towards less mail. First SES's list is read through,
 *  page by page, against our record; then our record, against those who were seen. A run that was cut off
 *  is gone on with by whoever comes next; `anew` leaves it behind. Tells after each page how far it is. */
export const findDrift = (deps: StepDeps) => {
  const { runs, now } = deps;
  const steps = driftSteps(deps);

  const begin = async (anew: boolean): Promise<DriftRun> => {
    const latest = await runs.latest();
    const { startedAt, endedAt } = latest?.report ?? {};
    const isOpen = startedAt !== undefined && endedAt === undefined;
    const isFresh = isOpen && now().getTime() - Date.parse(startedAt) < oldestMs;
    return latest && isFresh && !anew ? latest : newRun(now(), latest?.step ?? 0);
  };

  const beginAnew = async ({ step }: DriftRun): Promise<never> => {
    await runs.save(newRun(now(), step + 1));
    throw new Error('SES has forgotten the place in its list: the next run begins anew');
  };

  return async function* goOn(ctx: Ctx, { anew = false } = {}): AsyncGenerator<DriftRun, void> {
    let run = await begin(anew);
    let isListed: ((address: string) => boolean) | undefined;
    while (run.report.endedAt === undefined) {
      if (run.side === 'ours') isListed ??= addressesAmong(await runs.seen(run));
      const next = isListed
        ? await steps.readOurs(ctx, run, isListed)
        : ((await steps.readSes(ctx, run)) ?? (await beginAnew(run)));
      if (!(await runs.save(next))) throw new Error('Somebody else goes on with the comparison');
      run = next;
      yield run;
    }
  };
};

export type FindDrift = ReturnType<typeof findDrift>;
