import type { Ctx } from '@distronation/common';
import pMap from 'p-map';
import { hasEnded, sumCounts, through, type Campaign } from './campaign.ts';
import { changeCampaign, type ChangeDeps } from './change-campaign.ts';
import { startLanes } from './lanes.ts';
import type { CampaignLedger, CampaignStore, JobQueue } from './ports.ts';

export interface RetryDeps extends ChangeDeps {
  store: Pick<CampaignStore, 'read' | 'commit' | 'parts' | 'reopenPart'>;
  ledger: Pick<CampaignLedger, 'listEnds' | 'reopen'>;
  queue: JobQueue;
}

const pageSize = 500;
const writesAtOnce = 10;

/** Makes those wait again who failed, which is proof that no mail of theirs went out. The campaign says
 *  until then that they are to, so that it does not end, and that whoever comes by goes on with it where
 *  it was cut off. */
export const retryFailed =
  (deps: RetryDeps) =>
  async (ctx: Ctx, campaign: Campaign): Promise<void> => {
    const { store, ledger, queue, now } = deps;
    const { id, kind, audience, isRetrying } = campaign;
    if (!isRetrying || !audience || hasEnded(campaign)) return;
    for (let after: string | undefined; ;) {
      const rows = await ledger.listEnds(id, 'failed', pageSize, after);
      await ledger.reopen(
        id,
        audience.count,
        rows.map((row) => row.id),
      );
      after = rows.at(-1)?.id;
      if (rows.length < pageSize) break;
      if (now().getTime() >= ctx.deadline)
        return queue.add(kind, [{ campaignId: id, step: 'retry' }]);
    }
    // All of them, and after the rows: nobody knows where these were, and whoever has looked at a part
    // before this may not write down any more that nobody waits in it.
    const failed = await store.parts(id);
    await pMap(failed, ({ number }) => store.reopenPart(id, number), { concurrency: writesAtOnce });
    const begun = await store.parts(id);
    const pace = { since: now().toISOString(), done: through(sumCounts(begun)) };
    const after = await changeCampaign(deps)(ctx, id, (current) =>
      current.isRetrying ? { isRetrying: undefined, pace } : undefined,
    );
    if (after.status === 'running') await startLanes(queue, after, begun);
  };
