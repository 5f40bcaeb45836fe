import { GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import {
  isLostRace,
  readItems,
  type DynamoAuditLog,
  type TableKey,
} from '@distronation/common/adapters';
import { setTimeout as sleep } from 'node:timers/promises';
import { monotonicFactory } from 'ulid';
import type { Contact } from '../contact.ts';
import type { ContactStore } from '../ports.ts';
import {
  cardKey,
  cardRow,
  customIdKey,
  parseProfile,
  profileKey,
  profileRow,
  tombstoneRow,
} from './contact-rows.ts';
import type { Item, MailTable, TransactItem } from './mail-table.ts';

interface Options extends MailTable {
  audit: Pick<DynamoAuditLog, 'writeFor'>;
  /** Whether the card has room for the custom fields. */
  fieldsFitCard: (contact: Contact) => boolean;
}

const longestPauseMs = 50;

const ifVersionIs = (version: number) => ({
  ConditionExpression: '#version = :version',
  ExpressionAttributeNames: { '#version': 'version' },
  ExpressionAttributeValues: { ':version': version },
});

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
      ...(versionBefore === 0
        ? { ConditionExpression: 'attribute_not_exists(pk)' }
        : ifVersionIs(versionBefore)),
    },
  });

  const write = async (items: TransactItem[]): Promise<boolean> => {
    try {
      await client.send(new TransactWriteCommand({ TransactItems: items }));
      return true;
    } catch (error) {
      if (!isLostRace(error)) throw error;
      // Whoever lost comes back at once; a moment of their own keeps a crowd apart.
      await sleep(Math.random() * longestPauseMs);
      return false;
    }
  };

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
      return write([
        putProfile(after, before?.version ?? 0),
        put(cardRow(after, newSequence(), fieldsFitCard(after))),
        ...gained.map((id) => put({ ...customIdKey(id, address) })),
        ...lost.map((id) => remove(customIdKey(id, address))),
        await audit.writeFor(entry),
      ]);
    },

    async remove({ contact, version }) {
      const { address, customIds } = contact;
      return write([
        {
          Delete: { TableName: mailTable, Key: profileKey(address), ...ifVersionIs(version) },
        },
        remove(cardKey(address)),
        ...customIds.map((id) => remove(customIdKey(id, address))),
        put(tombstoneRow(contact, newSequence())),
      ]);
    },
  };
};
