import type { CampaignStatsResponse, Endpoints, InputOf } from '@distronation/contracts';
import type { Client } from './client.ts';
import { exportPages, type CsvOptions } from './export-pages.ts';

type Query = InputOf<Endpoints['campaignStats']>['query'];
type CampaignNumbers = CampaignStatsResponse['data']['campaigns'][number];

const limit = 1000;

const columns = {
  campaign: ({ name }: CampaignNumbers) => name,
  sent: ({ sent }: CampaignNumbers) => sent,
  delivered: ({ delivered }: CampaignNumbers) => delivered,
  opens: ({ opens }: CampaignNumbers) => opens,
  clicks: ({ clicks }: CampaignNumbers) => clicks,
  bounces: ({ bounces }: CampaignNumbers) => bounces,
  complaints: ({ complaints }: CampaignNumbers) => complaints,
  unsubscribes: ({ unsubscribes }: CampaignNumbers) => unsubscribes,
};

/** The numbers of every campaign that a question of `campaignStats` finds, as the text of a CSV file in
 *  pieces. @throws what the call throws, but waits where it is told to. */
export const campaignStatsCsv = (
  client: Pick<Client, 'campaignStats'>,
  query: Omit<Query, 'limit' | 'offset' | 'interval'>,
  options?: CsvOptions,
): AsyncGenerator<string, void> =>
  exportPages(
    columns,
    async (offset: number | undefined, call) => {
      const page = { limit, offset: offset ?? 0 };
      const { data } = await client.campaignStats({ query: { ...query, ...page } }, call);
      const { total, hasMore } = data.pagination;
      return { items: data.campaigns, total, next: hasMore ? page.offset + limit : undefined };
    },
    options,
  );
