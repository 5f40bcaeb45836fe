import { untilWritten, DomainError, type Clock, type Ctx } from '@distronation/common';
import type { CheckPayoutRunRequest, CheckPayoutRunResponse } from '@distronation/contracts';
import { findRun } from './find-run.ts';
import { fingerprintOf } from './fingerprints.ts';
import { countFindings, type PayoutRun } from './payout-run.ts';
import type { ApprovedOfMonth, PayoutArchive, PayoutRuns } from './ports.ts';
import type { Reconcile } from './reconcile.ts';
import { runEntry } from './run-entry.ts';
import { readAndTell } from './tell-run.ts';

export interface RecheckDeps {
  runs: Pick<PayoutRuns, 'find' | 'change'>;
  archive: PayoutArchive;
  reconcile: Reconcile;
  now: Clock;
}

/** The run with what is found now, against those of its month as they are, or as they were read. Undefined
 *  when somebody changed it meanwhile. Without a change to what was found nothing is written. */
export const recheck =
  ({ runs, archive, reconcile, now }: RecheckDeps) =>
  async (ctx: Ctx, run: PayoutRun, approved?: ApprovedOfMonth): Promise<PayoutRun | undefined> => {
    const findings = await reconcile(await archive.order(run.id), run, approved);
    const fingerprint = fingerprintOf(run.orderDigest, findings);
    if (fingerprint === run.fingerprint) return run;
    const after: PayoutRun = {
      ...run,
      ...countFindings(findings),
      fingerprint,
      checkedAt: now().toISOString(),
      version: run.version + 1,
    };
    await archive.keepFindings(after, findings);
    return (await runs.change(run, after, runEntry(ctx, now, 'check', after))) ? after : undefined;
  };

/** Holds a draft against the world as it is now. */
export const checkPayoutRun =
  (deps: RecheckDeps) =>
  async (ctx: Ctx, { params }: CheckPayoutRunRequest): Promise<CheckPayoutRunResponse> => {
    const run = await untilWritten(async () => {
      const before = await findRun(deps.runs, params.id);
      if (before.status !== 'draft') throw new DomainError('not_possible_now');
      return recheck(deps)(ctx, before);
    });
    return {
      message: run.errors > 0 ? 'Errors stand' : 'Nothing stands in the way',
      data: { run: await readAndTell(deps.archive, run) },
    };
  };
