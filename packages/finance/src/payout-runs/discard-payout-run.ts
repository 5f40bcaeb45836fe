import { DomainError, untilWritten, type Clock, type Ctx } from '@distronation/common';
import type { DiscardPayoutRunRequest, DiscardPayoutRunResponse } from '@distronation/contracts';
import { findRun } from './find-run.ts';
import type { PayoutRun } from './payout-run.ts';
import type { PayoutArchive, PayoutRuns } from './ports.ts';
import { colleagueOf, runEntry } from './run-entry.ts';
import { readAndTell } from './tell-run.ts';

interface Deps {
  runs: Pick<PayoutRuns, 'find' | 'change'>;
  archive: Pick<PayoutArchive, 'order' | 'findings'>;
  now: Clock;
}

/** Takes a draft out of the way, for good. */
export const discardPayoutRun =
  ({ runs, archive, now }: Deps) =>
  async (ctx: Ctx, { params }: DiscardPayoutRunRequest): Promise<DiscardPayoutRunResponse> => {
    const run = await untilWritten(async () => {
      const before = await findRun(runs, params.id);
      if (before.status === 'discarded') return before;
      if (before.status === 'approved') throw new DomainError('not_possible_now');
      const after: PayoutRun = {
        ...before,
        status: 'discarded',
        discardedAt: now().toISOString(),
        discardedBy: colleagueOf(ctx),
        version: before.version + 1,
      };
      const isWritten = await runs.change(before, after, runEntry(ctx, now, 'discard', after));
      return isWritten ? after : undefined;
    });
    const told = await readAndTell(archive, run);
    return { message: 'The payout run is discarded', data: { run: told } };
  };
