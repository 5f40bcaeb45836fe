import { GetCommand, QueryCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { untilWritten } from '@distronation/common';
import {
  ifUnchanged,
  writeUnlessOvertaken,
  type DynamoAuditLog,
} from '@distronation/common/adapters';
import type { PayoutRun } from '../payout-runs/payout-run.ts';
import type { PayoutRuns } from '../payout-runs/ports.ts';
import {
  monthItem,
  monthKey,
  parseMonth,
  parseRun,
  runItem,
  runKey,
  runsList,
} from './payout-run-rows.ts';

interface Options {
  client: DynamoDBDocumentClient;
  table: string;
  audit: Pick<DynamoAuditLog, 'writeFor'>;
}

/** Above every id. */
const end = '~';

/** Payout runs in the mail table. */
export const dynamoPayoutRuns = ({ client, table, audit }: Options): PayoutRuns => {
  const put = (run: PayoutRun, versionBefore: number) => ({
    Put: { TableName: table, Item: runItem(run), ...ifUnchanged(versionBefore) },
  });

  const find = async (id: string): Promise<PayoutRun | undefined> => {
    const { Item } = await client.send(
      new GetCommand({ TableName: table, Key: runKey(id), ConsistentRead: true }),
    );
    return Item && parseRun(Item);
  };

  return {
    find,

    // A run's id is its own: whatever is there is an earlier attempt of the same write.
    add: async (run, entry) =>
      void (await untilWritten(async () => {
        const items = [put(run, 0), await audit.writeFor(entry)];
        if (await writeUnlessOvertaken(client, items)) return true;
        return (await find(run.id)) !== undefined ? true : undefined;
      })),

    async list(limit, before = end) {
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName: table,
          IndexName: 'gsi1',
          KeyConditionExpression: 'gsi1pk = :list AND gsi1sk < :before',
          ExpressionAttributeValues: { ':list': runsList, ':before': before },
          ScanIndexForward: false,
          Limit: limit,
        }),
      );
      return Items.map(parseRun);
    },

    change: async (before, after, entry) =>
      writeUnlessOvertaken(client, [put(after, before.version), await audit.writeFor(entry)]),

    async approvedOf(month) {
      const { Item } = await client.send(
        new GetCommand({ TableName: table, Key: monthKey(month), ConsistentRead: true }),
      );
      return Item ? parseMonth(Item) : { runs: [], version: 0 };
    },

    approve: async (before, after, entry, known) =>
      writeUnlessOvertaken(client, [
        put(after, before.version),
        {
          Put: {
            TableName: table,
            Item: monthItem(after, known),
            ...ifUnchanged(known.version),
          },
        },
        await audit.writeFor(entry),
      ]),
  };
};
