import {
  GetCommand,
  paginateQuery,
  PutCommand,
  type DynamoDBDocumentClient,
} from '@aws-sdk/lib-dynamodb';
import type { Clock } from '@distronation/common';
import { writeUnlessOvertaken, type TableKey } from '@distronation/common/adapters';
import type { DriftRuns } from '../contact-list/ports.ts';
import {
  endedKey,
  latestKey,
  parseRun,
  parseSeen,
  runItem,
  seenItem,
  seenKey,
} from './drift-rows.ts';

interface Options {
  client: DynamoDBDocumentClient;
  table: string;
  now: Clock;
}

/** Comparisons of SES's list in the mail table: the latest, the latest that ended, and whom each has seen. */
export const dynamoDriftRuns = ({ client, table, now }: Options): DriftRuns => {
  const read = async (Key: TableKey) => {
    const { Item } = await client.send(
      new GetCommand({ TableName: table, Key, ConsistentRead: true }),
    );
    return parseRun(Item, now());
  };

  return {
    latest: () => read(latestKey),
    lastEnded: () => read(endedKey),

    async save(run) {
      const isNext = {
        ConditionExpression: 'attribute_not_exists(pk) OR step = :before OR expiresAt < :now',
        ExpressionAttributeValues: {
          ':before': run.step - 1,
          ':now': Math.floor(now().getTime() / 1000),
        },
      };
      const latest = { Put: { TableName: table, Item: runItem(latestKey, run), ...isNext } };
      const ended = { Put: { TableName: table, Item: runItem(endedKey, run) } };
      return writeUnlessOvertaken(client, run.report.endedAt ? [latest, ended] : [latest]);
    },

    async noteSeen(run, page, fingerprints) {
      await client.send(
        new PutCommand({ TableName: table, Item: seenItem(run, page, fingerprints) }),
      );
    },

    async seen(run) {
      const pages = paginateQuery(
        { client },
        {
          TableName: table,
          ConsistentRead: true,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': seenKey(run, 0).pk },
        },
      );
      const items: Record<string, unknown>[] = [];
      for await (const { Items = [] } of pages) items.push(...Items);
      return parseSeen(items);
    },
  };
};
