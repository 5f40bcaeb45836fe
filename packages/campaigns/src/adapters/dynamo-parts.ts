import { paginateQuery, UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Part } from '../campaign.ts';
import type { CampaignStore } from '../ports.ts';
import { parsePart, partKey, partPrefix, partsPk, wasSent } from './campaign-rows.ts';

interface Options {
  client: DynamoDBDocumentClient;
  table: string;
}

/** How far each part of a campaign is. */
export const dynamoParts = ({
  client,
  table,
}: Options): Pick<CampaignStore, 'parts' | 'savePart'> => ({
  async parts(id) {
    const pages = paginateQuery(
      { client },
      {
        TableName: table,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :part)',
        ExpressionAttributeValues: { ':pk': partsPk(id), ':part': partPrefix },
      },
    );
    const parts: Part[] = [];
    for await (const { Items = [] } of pages) parts.push(...Items.map(parsePart));
    return parts;
  },

  async savePart(id, { number, counts, touchedAt }) {
    const { Attributes } = await client.send(
      new UpdateCommand({
        TableName: table,
        Key: partKey(id, number),
        UpdateExpression: 'SET #number = :number, counts = :counts, touchedAt = :touchedAt',
        ExpressionAttributeNames: { '#number': 'number' },
        ExpressionAttributeValues: {
          ':number': number,
          ':counts': counts,
          ':touchedAt': touchedAt,
        },
        ReturnValues: 'UPDATED_OLD',
      }),
    );
    return counts.pending === 0 && !wasSent(Attributes);
  },
});
