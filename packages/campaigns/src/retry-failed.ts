import { DomainError, type Ctx } from '@distronation/common';
import pMap from 'p-map';
import type { Campaign } from './campaign.ts';
import type { CampaignLedger, CampaignStore } from './ports.ts';

export interface RetryDeps {
  store: Pick<CampaignStore, 'parts' | 'reopenPart'>;
  ledger: Pick<CampaignLedger, 'listEnds' | 'reopen'>;
}

const pageSize = 500;
const writesAtOnce = 10;

/** Makes those wait again who failed, which is proof that no mail of theirs went out. A repeat goes on
 *  where it was cut off. */
export const retryFailed =
  ({ store, ledger }: RetryDeps) =>
  async (_ctx: Ctx, { id, status, audience }: Campaign): Promise<void> => {
    const canRetry = status === 'finished' || status === 'running';
    if (!canRetry || !audience) throw new DomainError('not_possible_now');
    for (let after: string | undefined; ;) {
      const rows = await ledger.listEnds(id, 'failed', pageSize, after);
      await ledger.reopen(
        id,
        audience.count,
        rows.map((row) => row.id),
      );
      after = rows.at(-1)?.id;
      if (rows.length < pageSize) break;
    }
    // All of them, and after the rows: nobody knows where these were, and whoever has looked at a part
    // before this may not write down any more that nobody waits in it.
    const begun = await store.parts(id);
    await pMap(begun, ({ number }) => store.reopenPart(id, number), { concurrency: writesAtOnce });
  };
