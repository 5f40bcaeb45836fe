import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Ledger } from '../ports.ts';
import type { MailTable } from './dynamo-sends.ts';
import { endLocations, parseDelivery } from './ledger-rows.ts';

/** Each list in the order of the ids; the first of all of them together are the page. */
export const listEnds =
  ({ client, table }: MailTable): Ledger['listEnds'] =>
  async (sendId, state, limit, after = '') => {
    const pages = await Promise.all(
      endLocations(sendId, state).map((list) =>
        client.send(
          new QueryCommand({
            TableName: table,
            IndexName: 'gsi1',
            KeyConditionExpression: 'gsi1pk = :list AND gsi1sk > :after',
            // An index key is never empty, and any id comes after a space.
            ExpressionAttributeValues: { ':list': list, ':after': after || ' ' },
            Limit: limit,
          }),
        ),
      ),
    );
    return pages
      .flatMap(({ Items = [] }) => Items.map(parseDelivery))
      .toSorted((one, other) => (one.id < other.id ? -1 : 1))
      .slice(0, limit);
  };
