import { PutCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import {
  itemInTheWay,
  writeUnlessOvertaken,
  type DynamoAuditLog,
  type TransactItem,
} from '@distronation/common/adapters';
import { ulid } from 'ulid';
import type { Receipt, ReportLinks } from '../ports.ts';
import { linkLists } from './link-lists.ts';
import { linkItem, linkKey, parseLink, receiptItem, recipientItem } from './link-rows.ts';

interface Options {
  client: DynamoDBDocumentClient;
  table: string;
  audit: Pick<DynamoAuditLog, 'writeFor'>;
}

const isNew = 'attribute_not_exists(pk)';

/** A person's download takes the link out of the list of those that wait; a machine's does not. */
const counting = (by: Receipt['by']): string =>
  by === 'person'
    ? 'SET collectedAt = if_not_exists(collectedAt, :at) ADD downloads :one REMOVE gsi1pk, gsi1sk'
    : 'ADD scans :one';

/** Links in the mail table, each with its receipts below it. */
export const dynamoReportLinks = ({ client, table, audit }: Options): ReportLinks => {
  const put = (Item: Record<string, unknown>): TransactItem => ({
    Put: { TableName: table, Item },
  });

  /** Ends a link that nobody has ended in this way before; the first end of all is the one that counts. */
  const ending = (id: string, at: string, successor?: string): TransactItem => ({
    Update: {
      TableName: table,
      Key: linkKey(id),
      UpdateExpression: `SET revokedAt = if_not_exists(revokedAt, :at)${
        successor === undefined ? '' : ', replacedBy = :successor'
      } REMOVE gsi1pk, gsi1sk`,
      ConditionExpression: `attribute_exists(pk) AND attribute_not_exists(${
        successor === undefined ? 'revokedAt' : 'replacedBy'
      })`,
      ExpressionAttributeValues: {
        ':at': at,
        ...(successor === undefined ? {} : { ':successor': successor }),
      },
    },
  });

  const lists = linkLists(client, table);

  return {
    ...lists,

    async add(link) {
      // A send that is taken up again asks for the same links, as often as it waits for its provider.
      const known = await lists.find(link.id);
      if (known) return known;
      // First what leads to the link: should the other write fail, it leads nowhere and does no harm.
      await client.send(new PutCommand({ TableName: table, Item: recipientItem(link) }));
      try {
        await client.send(
          new PutCommand({
            TableName: table,
            Item: linkItem(link),
            ConditionExpression: isNew,
            ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
          }),
        );
        return link;
      } catch (error) {
        return parseLink(itemInTheWay(error));
      }
    },

    keepReceipt: (link, receipt) =>
      writeUnlessOvertaken(client, [
        {
          Update: {
            TableName: table,
            Key: linkKey(link.id),
            UpdateExpression: counting(receipt.by),
            ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(revokedAt)',
            ExpressionAttributeValues: {
              ':one': 1,
              ...(receipt.by === 'person' ? { ':at': receipt.at } : {}),
            },
          },
        },
        put(receiptItem(link, receipt, ulid())),
      ]),

    revoke: async (id, at, entry) =>
      writeUnlessOvertaken(client, [ending(id, at), await audit.writeFor(entry)]),

    replace: async (id, successor, entry) =>
      writeUnlessOvertaken(client, [
        ending(id, successor.issuedAt, successor.id),
        { Put: { TableName: table, Item: linkItem(successor), ConditionExpression: isNew } },
        put(recipientItem(successor)),
        await audit.writeFor(entry),
      ]),
  };
};
