import { paginateQuery, QueryCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { readItems } from '@distronation/common/adapters';
import type { Campaign } from '../campaign.ts';
import type { CampaignStore } from '../ports.ts';
import { allList, campaignKey, openList, parseCampaign } from './campaign-rows.ts';

interface Options {
  client: DynamoDBDocumentClient;
  table: string;
}

/** Above every id. */
const end = '~';

/** The lists tell which campaigns there are; the campaigns themselves are read as they are now. */
export const dynamoCampaignLists = ({
  client,
  table,
}: Options): Pick<CampaignStore, 'list' | 'listOpen'> => {
  const newestFirst = (list: string, before: string) => ({
    TableName: table,
    IndexName: 'gsi1',
    KeyConditionExpression: 'gsi1pk = :list AND gsi1sk < :before',
    ExpressionAttributeValues: { ':list': list, ':before': before },
    ScanIndexForward: false,
  });

  const readAll = async (found: Record<string, unknown>[]): Promise<Campaign[]> => {
    const ids = found.map((item) => String(item['gsi1sk']));
    const items = await readItems(client, table, ids.map(campaignKey));
    const byId = new Map(items.map(parseCampaign).map((one) => [one.id, one]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  };

  return {
    async list(limit, before = end) {
      const page = new QueryCommand({ ...newestFirst(allList, before), Limit: limit });
      return readAll((await client.send(page)).Items ?? []);
    },

    async listOpen() {
      const found = [];
      for await (const { Items = [] } of paginateQuery({ client }, newestFirst(openList, end)))
        found.push(...Items);
      return readAll(found);
    },
  };
};
