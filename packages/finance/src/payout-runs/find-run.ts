import { DomainError } from '@distronation/common';
import type { PayoutRun } from './payout-run.ts';
import type { PayoutRuns } from './ports.ts';

export const findRun = async (runs: Pick<PayoutRuns, 'find'>, id: string): Promise<PayoutRun> => {
  const run = await runs.find(id);
  if (!run) throw new DomainError('payout_run_not_found');
  return run;
};
