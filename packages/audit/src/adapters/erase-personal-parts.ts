import { UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { ifConditionHolds } from '@distronation/common/adapters';
import * as z from 'zod';
import { queryPages, type Item } from './audit-table.ts';

interface Tables {
  client: DynamoDBDocumentClient;
  mailTable: string;
  auditTable: string;
}

export interface ErasureReport {
  people: number;
  entries: number;
}

const pendingRow = z.object({
  pk: z.string().startsWith('ERASED#'),
  sk: z.string(),
  version: z.number(),
});
type Pending = z.output<typeof pendingRow>;

const entryKey = z.object({ pk: z.string(), sk: z.string() });

const eraseEntry = async ({ client, auditTable }: Tables, item: Item): Promise<void> => {
  const { pk, sk } = entryKey.parse(item);
  await client.send(
    new UpdateCommand({
      TableName: auditTable,
      Key: { pk, sk },
      UpdateExpression: 'REMOVE personal',
      // Without it an entry that is gone would come back, empty.
      ConditionExpression: 'attribute_exists(pk)',
    }),
  );
};

/** Takes the person off the list, unless something was written about them since it was read. */
const markErased = ({ client, mailTable }: Tables, { pk, sk, version }: Pending) =>
  ifConditionHolds(
    client.send(
      new UpdateCommand({
        TableName: mailTable,
        Key: { pk, sk },
        UpdateExpression: 'REMOVE gsi1pk, gsi1sk',
        ConditionExpression: '#version = :read',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':read': version },
      }),
    ),
  );

const erasePerson = async (tables: Tables, pending: Pending): Promise<number> => {
  const { client, auditTable: table } = tables;
  let entries = 0;
  const chain = {
    ConsistentRead: true,
    KeyConditionExpression: 'pk = :pk',
    FilterExpression: 'attribute_exists(personal)',
    ProjectionExpression: 'pk, sk',
    ExpressionAttributeValues: { ':pk': pending.pk.replace('ERASED#', 'SUBJECT#') },
  };
  for await (const page of queryPages({ client, table }, chain)) {
    for (const item of page) await eraseEntry(tables, item);
    entries += page.length;
  }
  await markErased(tables, pending);
  return entries;
};

/** Removes address, IP and user agent from all entries about the people who were erased, and what would
 *  confirm a guess at them. Chains hold as before. A tool for people: no function may change the record. */
export const erasePersonalParts = async (tables: Tables): Promise<ErasureReport> => {
  const report: ErasureReport = { people: 0, entries: 0 };
  const pending = {
    IndexName: 'gsi1',
    KeyConditionExpression: 'gsi1pk = :pending',
    ExpressionAttributeValues: { ':pending': 'ERASED#PENDING' },
  };
  const { client, mailTable: table } = tables;
  for await (const page of queryPages({ client, table }, pending)) {
    for (const item of page) {
      report.entries += await erasePerson(tables, pendingRow.parse(item));
      report.people += 1;
    }
  }
  return report;
};
