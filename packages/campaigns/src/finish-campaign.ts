import type { Clock } from '@distronation/common';
import { sumCounts, through } from './campaign.ts';
import { changed } from './change-campaign.ts';
import type { CampaignStore } from './ports.ts';

export interface FinishDeps {
  store: Pick<CampaignStore, 'read' | 'commit' | 'parts'>;
  now: Clock;
}

/** Ends a campaign once it is known of everybody in its audience how it ended, and nobody is to be tried
 *  again. Whoever has some tried again changes the campaign, so that an end that overlooks them is not
 *  written. */
export const finishIfDone =
  ({ store, now }: FinishDeps) =>
  async (id: string): Promise<boolean> => {
    const campaign = await store.read(id);
    if (campaign?.status !== 'running' || !campaign.audience || campaign.isRetrying) return false;
    const counts = sumCounts(await store.parts(id));
    if (through(counts) !== campaign.audience.count) return false;
    const endedAt = now().toISOString();
    return store.commit(campaign, changed(campaign, { status: 'finished', endedAt }));
  };
