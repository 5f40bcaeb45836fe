import { GetCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { untilWritten } from '@distronation/common';
import {
  ifUnchanged,
  writeUnlessOvertaken,
  type DynamoAuditLog,
} from '@distronation/common/adapters';
import type { Campaign } from '../campaign.ts';
import type { CampaignStore } from '../ports.ts';
import { campaignItem, campaignKey, nameKey, parseCampaign, placeItem } from './campaign-rows.ts';
import { dynamoCampaignLists } from './dynamo-campaign-lists.ts';
import { dynamoParts } from './dynamo-parts.ts';

interface Options {
  client: DynamoDBDocumentClient;
  table: string;
  audit: Pick<DynamoAuditLog, 'writeFor'>;
}

const isOpen = ({ status }: Campaign): boolean => status !== 'finished' && status !== 'cancelled';

/** Campaigns in the mail table. Where a change matters to people, its entry is in its transaction. */
export const dynamoCampaigns = ({ client, table, audit }: Options): CampaignStore => {
  const put = (campaign: Campaign, versionBefore: number) => ({
    Put: {
      TableName: table,
      Item: campaignItem(campaign, isOpen(campaign)),
      ...ifUnchanged(versionBefore),
    },
  });

  const read = async (id: string): Promise<Campaign | undefined> => {
    const { Item } = await client.send(
      new GetCommand({ TableName: table, Key: campaignKey(id), ConsistentRead: true }),
    );
    return Item && parseCampaign(Item);
  };

  const claimName = ({ id, name }: Campaign, mayShareName: boolean) => ({
    Put: {
      TableName: table,
      Item: { ...nameKey(name), campaignId: id },
      ...(mayShareName ? {} : { ConditionExpression: 'attribute_not_exists(pk)' }),
    },
  });

  const isNameTaken = async (name: string): Promise<boolean> => {
    const { Item } = await client.send(
      new GetCommand({ TableName: table, Key: nameKey(name), ConsistentRead: true }),
    );
    return Item !== undefined;
  };

  return {
    read,

    create: (campaign, entry, { mayShareName }) =>
      untilWritten(async () => {
        const isWritten = await writeUnlessOvertaken(client, [
          put(campaign, 0),
          claimName(campaign, mayShareName),
          { Put: { TableName: table, Item: placeItem(campaign.id) } },
          await audit.writeFor(entry),
        ]);
        if (isWritten) return 'created';
        const known = await read(campaign.id);
        if (known) return known;
        return !mayShareName && (await isNameTaken(campaign.name)) ? 'name_taken' : undefined;
      }),

    ...dynamoCampaignLists({ client, table }),

    async commit(before, after, entry) {
      const entries = entry ? [await audit.writeFor(entry)] : [];
      return writeUnlessOvertaken(client, [put(after, before.version), ...entries]);
    },

    ...dynamoParts({ client, table }),
  };
};
