import { DomainError, type Clock, type Ctx } from '@distronation/common';
import {
  formatAddress,
  type ListCampaignsRequest,
  type ListCampaignsResponse,
  type ReadCampaignRequest,
  type ReadCampaignResponse,
} from '@distronation/contracts';
import pMap from 'p-map';
import { describeCampaign } from './describe-campaign.ts';
import type { CampaignArchive, CampaignStore } from './ports.ts';

interface Deps {
  store: Pick<CampaignStore, 'list' | 'read' | 'parts'>;
  archive: Pick<CampaignArchive, 'content'>;
  now: Clock;
}

const readsAtOnce = 10;

/** Campaigns and how far they are, newest first. */
export const listCampaigns =
  ({ store, now }: Omit<Deps, 'archive'>) =>
  async (_ctx: Ctx, { query }: ListCampaignsRequest): Promise<ListCampaignsResponse> => {
    const { limit, cursor } = query;
    // One more than is shown tells whether there are more.
    const found = await store.list(limit + 1, cursor);
    const shown = found.slice(0, limit);
    const campaigns = await pMap(
      shown,
      async (campaign) => describeCampaign(campaign, await store.parts(campaign.id), now()),
      { concurrency: readsAtOnce },
    );
    const next = found.length > limit ? shown.at(-1)?.id : undefined;
    return { data: { campaigns, ...(next ? { next } : {}) } };
  };

/** One campaign, with what it says. */
export const readCampaign =
  ({ store, archive, now }: Deps) =>
  async (_ctx: Ctx, { params }: ReadCampaignRequest): Promise<ReadCampaignResponse> => {
    const campaign = await store.read(params.id);
    if (!campaign) throw new DomainError('campaign_not_found');
    const begun = await store.parts(campaign.id);
    const { id, fingerprint, tags } = campaign;
    const { from, replyTo, html, text } = await archive.content(id, fingerprint);
    return {
      data: {
        campaign: {
          ...describeCampaign(campaign, begun, now()),
          from: formatAddress(from),
          ...(replyTo ? { replyTo: formatAddress(replyTo) } : {}),
          ...(html === undefined ? {} : { html }),
          text,
          tags,
        },
      },
    };
  };
