import { DomainError, type Clock, type Ctx } from '@distronation/common';
import {
  formatAddress,
  type CampaignBrief,
  type ListCampaignsRequest,
  type ListCampaignsResponse,
  type ReadCampaignRequest,
  type ReadCampaignResponse,
} from '@distronation/contracts';
import pMap from 'p-map';
import type { Campaign } from './campaign.ts';
import { describeCampaign } from './describe-campaign.ts';
import type { CampaignArchive, CampaignStore } from './ports.ts';

interface Deps {
  store: Pick<CampaignStore, 'list' | 'listOpen' | 'read' | 'parts'>;
  archive: Pick<CampaignArchive, 'content'>;
  now: Clock;
}

const readsAtOnce = 10;

/** How many are looked at for one page of a narrowed list. */
const mostLookedAt = 1000;
const batchSize = 100;

type Query = ListCampaignsRequest['query'];

const isAny = (status: Query['status']): boolean => status === undefined || status === 'open';

/** Where campaigns are looked for, newest first. The few that are open need not be found among all. */
const listOf =
  (store: Pick<CampaignStore, 'list' | 'listOpen'>, { status }: Query): CampaignStore['list'] =>
  async (limit, before) =>
    status === 'open'
      ? (await store.listOpen())
          .filter(({ id }) => before === undefined || id < before)
          .slice(0, limit)
      : store.list(limit, before);

/** As far as it can be told without what its parts say. */
const mayMatch =
  ({ status, text = '' }: Query) =>
  (campaign: Campaign): boolean => {
    const isOfStatus =
      isAny(status) || campaign.status === (status === 'settling' ? 'running' : status);
    const said = `${campaign.name}\n${campaign.subject}`.toLocaleLowerCase('en');
    return isOfStatus && said.includes(text.toLocaleLowerCase('en'));
  };

/** Campaigns and how far they are, newest first. */
export const listCampaigns =
  ({ store, now }: Omit<Deps, 'archive'>) =>
  async (_ctx: Ctx, { query }: ListCampaignsRequest): Promise<ListCampaignsResponse> => {
    const { status, text, limit } = query;
    const list = listOf(store, query);
    const isNarrowed = status !== undefined || text !== undefined;
    const size = isNarrowed ? batchSize : limit;
    const campaigns: CampaignBrief[] = [];
    let next = query.cursor;
    for (let seen = 0; seen < mostLookedAt && campaigns.length < limit; seen += size) {
      // One more than is looked at tells whether there are more.
      const found = await list(size + 1, next);
      const likely = found.slice(0, size).filter(mayMatch(query));
      const described = await pMap(
        likely,
        async (campaign) => describeCampaign(campaign, await store.parts(campaign.id), now()),
        { concurrency: readsAtOnce },
      );
      campaigns.push(...described.filter((one) => isAny(status) || one.status === status));
      next = found.length > size ? found.at(size - 1)?.id : undefined;
      if (next === undefined) break;
    }
    const shown = campaigns.slice(0, limit);
    const cursor = campaigns.length > limit ? shown.at(-1)?.id : next;
    return { data: { campaigns: shown, ...(cursor ? { next: cursor } : {}) } };
  };

/** One campaign, with what it says. */
export const readCampaign =
  ({ store, archive, now }: Deps) =>
  async (_ctx: Ctx, { params }: ReadCampaignRequest): Promise<ReadCampaignResponse> => {
    const campaign = await store.read(params.id);
    if (!campaign) throw new DomainError('campaign_not_found');
    const begun = await store.parts(campaign.id);
    const { id, fingerprint, tags, tracking, segmentId } = campaign;
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
          tracking,
          ...(segmentId === undefined ? {} : { segmentId }),
        },
      },
    };
  };
