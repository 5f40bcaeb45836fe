import { testCtx } from '@distronation/common/testing';
import { campaignStats as contract, type CampaignStatsRequest } from '@distronation/contracts';
import { campaignStats } from '@distronation/tracking';
import { dynamoCellReader } from '@distronation/tracking/adapters';
import type { Stage } from '../bench.ts';
import { asked } from './asked.ts';
import type { Question } from './compare.ts';
import { periodOf } from './period-of.ts';

type Query = Partial<Record<keyof CampaignStatsRequest['query'], string>>;

const question =
  ({ mailTable }: Stage) =>
  (what: string, query: (campaign: string) => Query): Question => ({
    what: `campaign-stats ${what}`,
    async ask(client, day) {
      const cells = dynamoCellReader({ client, mailTable });
      const parsed = contract.query.parse({ ...periodOf(day), ...query(day.campaign) });
      const { data } = await campaignStats({ cells })(testCtx(), asked(parsed));
      if (data.delivered !== day.events / 4) throw new Error('The numbers are wrong');
    },
  });

export const campaignStatsQuestions = (stage: Stage, when: string): Question[] => {
  const ask = question(stage);
  return [
    ask(`of a campaign, ${when}`, (campaignId) => ({ campaignId })),
    ask(`of a day, ${when}`, () => ({})),
  ];
};
