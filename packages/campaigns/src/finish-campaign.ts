import type { Ctx } from '@distronation/common';
import { sumCounts, through, type Campaign } from './campaign.ts';
import { changeCampaign, type ChangeDeps } from './change-campaign.ts';
import type { CampaignLedger, CampaignStore } from './ports.ts';

export interface FinishDeps extends ChangeDeps {
  store: Pick<CampaignStore, 'read' | 'commit' | 'parts'>;
  ledger: Pick<CampaignLedger, 'close'>;
}

/** Ends a campaign once it is known of everybody in its audience how it ended. */
export const finishIfDone =
  (deps: FinishDeps) =>
  async (ctx: Ctx, { id, status, audience }: Campaign): Promise<boolean> => {
    const { store, ledger, now } = deps;
    if (status !== 'running' || !audience) return false;
    if (through(sumCounts(await store.parts(id))) !== audience.count) return false;
    await ledger.close(id);
    await changeCampaign(deps)(ctx, id, (current) =>
      current.status === 'running'
        ? { status: 'finished', endedAt: now().toISOString() }
        : undefined,
    );
    return true;
  };
