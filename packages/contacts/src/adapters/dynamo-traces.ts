import { BatchWriteCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { TableKey } from '@distronation/common/adapters';
import { setTimeout as sleep } from 'node:timers/promises';
import pMap from 'p-map';
import type { EraseTraces } from '../ports.ts';
import { contactPk } from './contact-rows.ts';
import type { MailTable } from './mail-table.ts';

const pageSize = 100;
const maxDeletesPerCall = 25;
const callsAtOnce = 8;
const pauseMs = 50;

/** Who comes back while their traces are erased has a contact again, and may have chosen something. */
const isTrace = ({ sk }: TableKey): boolean => !['CARD', 'CONSENT', 'PROFILE'].includes(sk);

const batchesOf = (keys: readonly TableKey[]): TableKey[][] =>
  Array.from({ length: Math.ceil(keys.length / maxDeletesPerCall) }, (_, index) =>
    keys.slice(index * maxDeletesPerCall, (index + 1) * maxDeletesPerCall),
  );

/** Deletes what happened to an address: its timeline with the providers' own words, and what was learnt
 *  from that. */
export const dynamoTraces = (
  { client, mailTable }: MailTable,
  now: () => number = Date.now,
): EraseTraces => {
  const someUnder = async (address: string): Promise<TableKey[]> => {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName: mailTable,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': contactPk(address) },
        ProjectionExpression: 'pk, sk',
        Limit: pageSize,
      }),
    );
    return Items.map(({ pk, sk }) => ({ pk: String(pk), sk: String(sk) })).filter(isTrace);
  };

  /** What DynamoDB had no capacity for is still there, and found again. */
  const remove = async (keys: TableKey[]): Promise<number> => {
    const { UnprocessedItems } = await client.send(
      new BatchWriteCommand({
        RequestItems: { [mailTable]: keys.map((Key) => ({ DeleteRequest: { Key } })) },
      }),
    );
    const left = UnprocessedItems?.[mailTable]?.length ?? 0;
    if (left > 0) await sleep(pauseMs);
    return keys.length - left;
  };

  return async (address, deadline) => {
    let removed = 0;
    while (now() < deadline) {
      const keys = await someUnder(address);
      if (keys.length === 0) return { removed, complete: true };
      const counts = await pMap(batchesOf(keys), remove, { concurrency: callsAtOnce });
      removed += counts.reduce((sum, count) => sum + count, 0);
    }
    return { removed, complete: false };
  };
};
