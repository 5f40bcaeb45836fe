import { DomainError, type Ctx } from '@distronation/common';
import type { Campaign, Part } from './campaign.ts';
import type { CampaignLedger, CampaignStore } from './ports.ts';

export interface RetryDeps {
  store: Pick<CampaignStore, 'parts' | 'savePart'>;
  ledger: Pick<CampaignLedger, 'listEnds' | 'reopen'>;
}

const pageSize = 500;

/** Of a part with failures nobody knows who they are without looking: it is worked on again whole. */
const reopened = (part: Part): Part => {
  const { failed, pending } = part.counts;
  return { ...part, counts: { ...part.counts, failed: 0, pending: pending + failed } };
};

/** Makes those wait again who failed, which is proof that no mail of theirs went out. A repeat goes on
 *  where it was cut off. */
export const retryFailed =
  ({ store, ledger }: RetryDeps) =>
  async (_ctx: Ctx, { id, status, audience }: Campaign): Promise<void> => {
    const canRetry = status === 'finished' || status === 'running';
    if (!canRetry || !audience) throw new DomainError('not_possible_now');
    const failedParts = (await store.parts(id)).filter(({ counts }) => counts.failed > 0);
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
    for (const part of failedParts) await store.savePart(id, reopened(part));
  };
