import { DomainError, untilWritten, type Ctx } from '@distronation/common';
import type { ApprovePayoutRunRequest, ApprovePayoutRunResponse } from '@distronation/contracts';
import { findRun } from './find-run.ts';
import type { PayoutRun } from './payout-run.ts';
import type { OrderRun, PayoutRuns, RemindOfRun } from './ports.ts';
import { recheck, type RecheckDeps } from './recheck.ts';
import { colleagueOf, runEntry } from './run-entry.ts';
import { readAndTell } from './tell-run.ts';

interface Deps extends RecheckDeps {
  runs: Pick<PayoutRuns, 'find' | 'change' | 'approvedOf' | 'approve'>;
  remind: RemindOfRun;
  orderRun: OrderRun;
}

const refuseOwner = (ctx: Ctx, { createdBy }: PayoutRun): void => {
  if (colleagueOf(ctx).uid === createdBy.uid) throw new DomainError('second_person_needed');
};

/** Approves what was seen, and nothing else. Undefined when somebody changed the run meanwhile, or
 *  approved another of its month, which this one has to be held against. */
const approve = async (
  deps: Deps,
  ctx: Ctx,
  seen: PayoutRun,
  fingerprint: string,
): Promise<PayoutRun | undefined> => {
  const { runs, remind, now } = deps;
  // Before it is checked: whatever is approved from here on is in the way of this approval.
  const approvedBefore = await runs.approvedOf(seen.month);
  const run =
    seen.fingerprint === fingerprint ? await recheck(deps)(ctx, seen, approvedBefore) : seen;
  if (!run) return undefined;
  if (run.fingerprint !== fingerprint) throw new DomainError('changed_since');
  if (run.errors > 0) throw new DomainError('errors_stand');
  const approved: PayoutRun = {
    ...run,
    status: 'approved',
    approvedAt: now().toISOString(),
    approvedBy: colleagueOf(ctx),
    version: run.version + 1,
  };
  // Before it is approved: whatever happens from here on, somebody comes by and orders what was.
  await remind(run.id);
  const entry = runEntry(ctx, now, 'approve', approved);
  const isWritten = await runs.approve(run, approved, entry, approvedBefore);
  return isWritten ? approved : undefined;
};

/** Approves a run as a second person and orders its campaign. A repeat orders the same campaign, which is
 *  there already or was lost on the way. */
export const approvePayoutRun =
  (deps: Deps) =>
  async (
    ctx: Ctx,
    { params, body }: ApprovePayoutRunRequest,
  ): Promise<ApprovePayoutRunResponse> => {
    const { runs, archive, orderRun } = deps;
    const run = await untilWritten(async () => {
      const before = await findRun(runs, params.id);
      if (before.status === 'discarded') throw new DomainError('not_possible_now');
      refuseOwner(ctx, before);
      if (before.status === 'draft') return approve(deps, ctx, before, body.fingerprint);
      if (before.fingerprint !== body.fingerprint) throw new DomainError('not_possible_now');
      return before;
    });
    await orderRun(ctx, run);
    return {
      message: `Approved: ${run.recipients} statements are on their way`,
      data: { run: await readAndTell(archive, run) },
    };
  };
