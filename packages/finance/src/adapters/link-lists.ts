import {
  QueryCommand,
  type DynamoDBDocumentClient,
  type QueryCommandInput,
} from '@aws-sdk/lib-dynamodb';
import type { ReportLinks } from '../ports.ts';
import { linkKey, listPks, parseLink, parseReceipt, placeOf, receiptPrefix } from './link-rows.ts';

type Question = Omit<QueryCommandInput, 'TableName'>;

/** What is read of the mail table by more than one item. */
export const linkLists = (
  client: DynamoDBDocumentClient,
  table: string,
): Pick<ReportLinks, 'receipts' | 'uncollected'> => {
  const query = async (question: Question): Promise<Record<string, unknown>[]> => {
    const { Items = [] } = await client.send(new QueryCommand({ TableName: table, ...question }));
    return Items;
  };
  return {
    async receipts(id, limit) {
      const items = await query({
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: { ':pk': linkKey(id).pk, ':prefix': receiptPrefix },
        ScanIndexForward: false,
        Limit: limit,
      });
      return items.map(parseReceipt);
    },

    async uncollected(month, limit, after) {
      const from = after ? { ':after': placeOf(after) } : {};
      const lists = await Promise.all(
        listPks(month).map((pk) =>
          query({
            IndexName: 'gsi1',
            KeyConditionExpression: `gsi1pk = :pk${after ? ' AND gsi1sk > :after' : ''}`,
            ExpressionAttributeValues: { ':pk': pk, ...from },
            Limit: limit,
          }),
        ),
      );
      return lists
        .flat()
        .map(parseLink)
        .toSorted((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1))
        .slice(0, limit);
    },
  };
};
