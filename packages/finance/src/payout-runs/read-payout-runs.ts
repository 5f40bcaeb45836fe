import type { Ctx } from '@distronation/common';
import type {
  ListPayoutRunsRequest,
  ListPayoutRunsResponse,
  ReadPayoutRunRequest,
  ReadPayoutRunResponse,
} from '@distronation/contracts';
import { findRun } from './find-run.ts';
import type { PayoutArchive, PayoutRuns } from './ports.ts';
import { readAndTell, tellBrief } from './tell-run.ts';

export const listPayoutRuns =
  ({ runs }: { runs: Pick<PayoutRuns, 'list'> }) =>
  async (_ctx: Ctx, { query }: ListPayoutRunsRequest): Promise<ListPayoutRunsResponse> => {
    const { limit, cursor } = query;
    // One more than is shown tells whether there are more.
    const found = await runs.list(limit + 1, cursor);
    const shown = found.slice(0, limit);
    const next = found.length > limit ? shown.at(-1)?.id : undefined;
    return { data: { runs: shown.map(tellBrief), ...(next ? { next } : {}) } };
  };

interface Deps {
  runs: Pick<PayoutRuns, 'find'>;
  archive: Pick<PayoutArchive, 'order' | 'findings'>;
}

export const readPayoutRun =
  ({ runs, archive }: Deps) =>
  async (_ctx: Ctx, { params }: ReadPayoutRunRequest): Promise<ReadPayoutRunResponse> => {
    const run = await findRun(runs, params.id);
    return { data: { run: await readAndTell(archive, run) } };
  };
