import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { dynamoContactStore } from '@distronation/contacts/adapters';
import { dynamoAuditLog } from '@distronation/common/adapters';
import { writeItems } from '@distronation/common/testing/tables';
import { madePeople } from './company/people.ts';
import { liveTheYear, type Company } from './history/live-the-year.ts';
import type { Place } from './history/stores.ts';

/** Whether the last contact of the company is in the table: the one that is written last. */
const isThere = async (
  client: DynamoDBDocumentClient,
  { mailTable, auditTable, hashAddress }: Place,
  { seed, contacts, now }: Company,
): Promise<boolean> => {
  const audit = dynamoAuditLog({ client, table: auditTable, hashAddress });
  const store = dynamoContactStore({ client, mailTable, audit, fieldsFitCard: () => true });
  const last = madePeople(seed, contacts, now).at(-1);
  return last !== undefined && (await store.read(last.contact.address)) !== undefined;
};

/** Fills the product's tables with a company and a year of its past, the same for the same seed, size and
 *  day. Where it is already, nothing is written: resolves to how many items were. `meanwhile` begins once they
 *  are only to be written down. */
export const fillCompany = async (
  client: DynamoDBDocumentClient,
  place: Place,
  company: Company,
  meanwhile: () => Promise<void> = async () => {},
): Promise<number> => {
  if (await isThere(client, place, company)) return 0;
  const items = await liveTheYear(place, company);
  const tables = Map.groupBy(items, ({ table }) => table);
  const writing = [...tables].map(([table, some]) =>
    writeItems(
      client,
      table,
      some.map(({ item }) => item),
    ),
  );
  await Promise.all([...writing, meanwhile()]);
  return items.length;
};
