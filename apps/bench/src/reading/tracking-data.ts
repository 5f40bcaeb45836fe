import { testCtx } from '@distronation/common/testing';
import { trackingData as contract, type TrackingDataRequest } from '@distronation/contracts';
import { trackingData } from '@distronation/tracking';
import { dynamoCellReader, dynamoEventReader } from '@distronation/tracking/adapters';
import type { Stage } from '../bench.ts';
import { documentClient } from '../document-client.ts';
import { messageOf, recipientOf, type Day } from '../fill/made-events.ts';
import { asked } from './asked.ts';
import type { Question } from './compare.ts';
import { periodOf } from './period-of.ts';

type Client = ReturnType<typeof documentClient>;
type Query = Partial<Record<keyof TrackingDataRequest['query'], string>>;

const pageOf = async ({ mailTable }: Stage, client: Client, query: Query) => {
  const table = { client, mailTable };
  const deps = { cells: dynamoCellReader(table), events: dynamoEventReader(table) };
  const { data } = await trackingData(deps)(testCtx(), asked(contract.query.parse(query)));
  return data;
};

const hourMs = 3_600_000;

/** A place far down the list of a day: its sixth hour. */
const deepCursor = async (stage: Stage, day: Day): Promise<string> => {
  const endDate = new Date(day.start + 6 * hourMs).toISOString();
  const query = { ...periodOf(day), campaignId: day.campaign, endDate, limit: '1' };
  const { pagination } = await pageOf(stage, documentClient(stage.connect()), query);
  if (pagination.cursor === undefined) throw new Error('The list ends before its sixth hour');
  return pagination.cursor;
};

const inCampaign = (day: Day): Query => ({ ...periodOf(day), campaignId: day.campaign });

export const trackingDataQuestions = async (
  stage: Stage,
  days: readonly Day[],
): Promise<Question[]> => {
  const cursors = new Map<Day, string>();
  for (const day of days) cursors.set(day, await deepCursor(stage, day));

  const question = (what: string, query: (day: Day) => Query): Question => ({
    what: `tracking-data, ${what}`,
    async ask(client, day) {
      const { events } = await pageOf(stage, client, query(day));
      if (events.length === 0) throw new Error('The list is empty');
    },
  });
  return [
    question('first page of a campaign', inCampaign),
    question('first page of one kind', (day) => ({ ...inCampaign(day), eventType: 'opened' })),
    question('page at offset 500', (day) => ({ ...inCampaign(day), offset: '500' })),
    question('page at half of what offsets reach', (day) => ({
      ...inCampaign(day),
      offset: `${Math.min(day.events / 2, 5_000)}`,
    })),
    question('page after a deep cursor', (day) => ({
      ...inCampaign(day),
      cursor: cursors.get(day) ?? '',
    })),
    question('one recipient', ({ campaign }) => ({ recipientEmail: recipientOf(campaign, 7) })),
    question('one message to 100', ({ campaign }) => ({ messageId: messageOf(campaign, 1) })),
  ];
};
