import { GetCommand } from '@aws-sdk/lib-dynamodb';
import {
  ifUnchanged,
  readItems,
  writeUnlessOvertaken,
  type DynamoAuditLog,
  type TableKey,
  type TransactItem,
} from '@distronation/common/adapters';
import { monotonicFactory } from 'ulid';
import type { Contact } from '../contact.ts';
import type { ContactStore } from '../ports.ts';
import {
  cardKey,
  cardRow,
  customIdKey,
  customIdRow,
  parseProfile,
  profileKey,
  profileRow,
  tombstoneRow,
} from './contact-rows.ts';
import type { Item, MailTable } from './mail-table.ts';

interface Options extends MailTable {
  audit: Pick<DynamoAuditLog, 'writeFor'>;
  /** Whether the card has room for the custom fields. */
  fieldsFitCard: (contact: Contact) => boolean;
}

/** Contacts in the mail table. A change is one transaction of the profile, the card that has its place
 *  among the changes, an entry for each custom id that comes or goes, and the audit entry: at most 43
 *  items of the hundred that DynamoDB takes. */
export const dynamoContactStore = (options: Options): ContactStore => {
  const { client, mailTable, audit, fieldsFitCard } = options;
  // Of two changes in one millisecond the later has the greater sequence.
  const newSequence = monotonicFactory();

  const put = (Item: Item): TransactItem => ({ Put: { TableName: mailTable, Item } });

  const remove = ({ pk, sk }: TableKey): TransactItem => ({
    Delete: { TableName: mailTable, Key: { pk, sk } },
  });

  const putProfile = (contact: Contact, versionBefore: number): TransactItem => ({
    Put: {
      TableName: mailTable,
      Item: profileRow(contact, versionBefore + 1),
      ...ifUnchanged(versionBefore),
    },
  });

  return {
    async read(address) {
      const { Item } = await client.send(
        new GetCommand({ TableName: mailTable, Key: profileKey(address), ConsistentRead: true }),
      );
      return Item && parseProfile(Item);
    },

    async readMany(addresses) {
      const keys = [...new Set(addresses)].map(profileKey);
      const found = (await readItems(client, mailTable, keys)).map(parseProfile);
      return new Map(found.map((stored) => [stored.contact.address, stored]));
    },

    async commit({ before, after, entry }) {
      const { address, customIds } = after;
      const idsBefore = before?.contact.customIds ?? [];
      const gained = customIds.filter((id) => !idsBefore.includes(id));
      const lost = idsBefore.filter((id) => !customIds.includes(id));
      return writeUnlessOvertaken(client, [
        putProfile(after, before?.version ?? 0),
        put(cardRow(after, newSequence(), fieldsFitCard(after))),
        ...gained.map((id) => put(customIdRow(id, address))),
        ...lost.map((id) => remove(customIdKey(id, address))),
        await audit.writeFor(entry),
      ]);
    },

    async remove({ contact, version }) {
      const { address, customIds } = contact;
      return writeUnlessOvertaken(client, [
        {
          Delete: { TableName: mailTable, Key: profileKey(address), ...ifUnchanged(version) },
        },
        remove(cardKey(address)),
        ...customIds.map((id) => remove(customIdKey(id, address))),
        put(tombstoneRow(contact, newSequence())),
      ]);
    },
  };
};
