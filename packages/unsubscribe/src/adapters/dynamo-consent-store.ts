import { GetCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import {
  ifUnchanged,
  readItems,
  writeUnlessOvertaken,
  type DynamoAuditLog,
  type HashAddress,
  type TableKey,
  type TransactItem,
} from '@distronation/common/adapters';
import type { Departure } from '../departure.ts';
import type { ConsentStore } from '../ports.ts';
import { choicePlace, consentKey, erasedKey, parseConsent } from './consent-rows.ts';

/** Whose record still holds personal parts: found there, with the address's hash, by what erases them. */
const toBeErasedFromAudit = (at: string, { pk }: TableKey) => ({
  gsi1pk: 'ERASED#PENDING',
  gsi1sk: `${at}#${pk}`,
});

/** Whoever was not known may have been erased since they were looked for. */
const ifNotErased = (TableName: string, Key: TableKey): TransactItem => ({
  ConditionCheck: { TableName, Key, ConditionExpression: 'attribute_not_exists(pk)' },
});

interface Options {
  client: DynamoDBDocumentClient;
  table: string;
  audit: DynamoAuditLog;
  hashAddress: HashAddress;
  /** The writes that keep a departure as an event and count it; none where its send is not known. */
  countDeparture: (departure: Departure) => Promise<TransactItem[]>;
}

/** Choices in the mail table, each change in one transaction with its audit entry and, where somebody
 *  leaves, with what counts it. Reads are consistent: an opt-out that was answered must hold for the
 *  very next send. Whoever is not known by address may be known by its hash alone. */
export const dynamoConsentStore = ({
  client,
  table,
  audit,
  hashAddress,
  countDeparture,
}: Options): ConsentStore => {
  const find = async (Key: TableKey) =>
    (await client.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }))).Item;

  const findAll = async (keys: readonly TableKey[]) => {
    const distinct = new Map(keys.map((key) => [key.pk, key]));
    const items = await readItems(client, table, [...distinct.values()]);
    return new Map(items.map((item) => [item['pk'], item]));
  };

  return {
    async read(address) {
      const item = await find(consentKey(address));
      return parseConsent(item ?? (await find(await erasedKey(address, hashAddress))));
    },

    async readMany(addresses) {
      const known = await findAll(addresses.map(consentKey));
      const unknown = addresses.filter((each) => !known.has(consentKey(each).pk));
      const hashed = await Promise.all(
        unknown.map(async (each) => [each, await erasedKey(each, hashAddress)] as const),
      );
      const erased = await findAll(hashed.map(([, key]) => key));
      const byHash = new Map(hashed.map(([each, { pk }]) => [each, erased.get(pk)]));
      return new Map(
        addresses.map((each) => [
          each,
          parseConsent(known.get(consentKey(each).pk) ?? byHash.get(each)),
        ]),
      );
    },

    async commit({ address, version, erasedAt, consent, entry, leftBy = [], departure }) {
      const key = erasedAt ? await erasedKey(address, hashAddress) : consentKey(address);
      const Item = {
        ...key,
        ...consent,
        version: version + 1,
        updatedAt: entry.at,
        ...(leftBy.length > 0 ? { leftBy } : {}),
        ...(erasedAt
          ? { erasedAt, ...toBeErasedFromAudit(entry.at, key) }
          : choicePlace(address, entry.at)),
      };
      const [link, counted] = await Promise.all([
        audit.writeFor(entry),
        departure ? countDeparture(departure) : [],
      ]);
      return writeUnlessOvertaken(client, [
        { Put: { TableName: table, Item, ...ifUnchanged(version) } },
        ...(version === 0 ? [ifNotErased(table, await erasedKey(address, hashAddress))] : []),
        link,
        ...counted,
      ]);
    },

    async erase({ address, version, consent, entry }) {
      const key = await erasedKey(address, hashAddress);
      const Item = {
        ...key,
        ...consent,
        version: version + 1,
        updatedAt: entry.at,
        erasedAt: entry.at,
        ...toBeErasedFromAudit(entry.at, key),
      };
      return writeUnlessOvertaken(client, [
        { Delete: { TableName: table, Key: consentKey(address), ...ifUnchanged(version) } },
        { Put: { TableName: table, Item, ...(version === 0 ? ifUnchanged(version) : {}) } },
        await audit.writeFor(entry),
      ]);
    },
  };
};
