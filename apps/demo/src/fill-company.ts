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
 *  day. Where it is already, nothing is written: resolves to how many items were. */
export const fillCompany = async (
  client: DynamoDBDocumentClient,
  place: Place,
  company: Company,
): Promise<number> => {
  if (await isThere(client, place, company)) return 0;
  const items = await liveTheYear(place, company);
  for (const [table, some] of Map.groupBy(items, (stored) => stored.table)) {
    const own = some.map(({ item }) => item);
    await writeItems(client, table, own);
  }
  return items.length;
};
