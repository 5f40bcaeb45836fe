import { QueryCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
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
  const idsIn = async (list: string, before: string, limit?: number): Promise<string[]> => {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName: table,
        IndexName: 'gsi1',
        KeyConditionExpression: 'gsi1pk = :list AND gsi1sk < :before',
        ExpressionAttributeValues: { ':list': list, ':before': before },
        ScanIndexForward: false,
        Limit: limit,
      }),
    );
    return Items.map((item) => String(item['gsi1sk']));
  };

  const readAll = async (ids: readonly string[]): Promise<Campaign[]> => {
    const items = await readItems(client, table, ids.map(campaignKey));
    const byId = new Map(items.map(parseCampaign).map((one) => [one.id, one]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  };

  return {
    list: async (limit, before = end) => readAll(await idsIn(allList, before, limit)),
    listOpen: async () => readAll(await idsIn(openList, end)),
  };
};
