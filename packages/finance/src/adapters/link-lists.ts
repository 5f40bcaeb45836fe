import {
  GetCommand,
  QueryCommand,
  type DynamoDBDocumentClient,
  type QueryCommandInput,
} from '@aws-sdk/lib-dynamodb';
import pMap from 'p-map';
import type { ReportLinks } from '../ports.ts';
import {
  linkKey,
  listPks,
  parseLink,
  parsePointer,
  parseReceipt,
  placeOf,
  pointersOf,
  receiptPrefix,
} from './link-rows.ts';

type Question = Omit<QueryCommandInput, 'TableName'>;

const linksAtOnce = 10;

/** What is read of the mail table. */
export const linkLists = (
  client: DynamoDBDocumentClient,
  table: string,
): Pick<ReportLinks, 'find' | 'mailedTo' | 'receipts' | 'uncollected'> => {
  const query = async (question: Question): Promise<Record<string, unknown>[]> => {
    const { Items = [] } = await client.send(new QueryCommand({ TableName: table, ...question }));
    return Items;
  };

  /** The newest below a key first. */
  const latest = (pk: string, prefix: string, limit: number) =>
    query({
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: { ':pk': pk, ':prefix': prefix },
      ScanIndexForward: false,
      Limit: limit,
    });

  const find: ReportLinks['find'] = async (id) => {
    const { Item } = await client.send(
      new GetCommand({ TableName: table, Key: linkKey(id), ConsistentRead: true }),
    );
    return Item && parseLink(Item);
  };

  const receipts: ReportLinks['receipts'] = async (id, limit) =>
    (await latest(linkKey(id).pk, receiptPrefix, limit)).map(parseReceipt);

  return {
    find,
    receipts,

    async mailedTo(recipient, limit) {
      const { pk, prefix } = pointersOf(recipient);
      const pointers = await latest(pk, prefix, limit);
      // Two who issue a link at once lead to it twice.
      const ids = new Set(pointers.map(parsePointer));
      const read = async (id: string) => {
        const link = await find(id);
        if (!link) return [];
        const isUsed = link.downloads + link.scans > 0;
        return [{ link, receipts: isUsed ? await receipts(link.id, limit) : [] }];
      };
      return (await pMap(ids, read, { concurrency: linksAtOnce })).flat();
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
