import type { AuditEntry } from '@distronation/common';
import { rememberingClient, writeItems, type Item } from '@distronation/common/testing/tables';
import { dynamoContactStore } from '@distronation/contacts/adapters';
import { optOut } from '@distronation/unsubscribe-utils';
import { dynamoConsentStore } from '@distronation/unsubscribe-utils/adapters';
import type { Stage } from '../bench.ts';
import { documentClient } from '../document-client.ts';
import { madeContact } from './made-contacts.ts';

const perRound = 2_000;

/** So many have left a topic. */
const oneInFive = 5;

const entryAbout = (subject: string): AuditEntry => ({
  action: 'contact.create',
  subject,
  actor: 'staff:bench',
  method: 'import',
  at: '2026-01-01T00:00:00.000Z',
  requestId: 'bench',
});

const isSearched = ({ sk }: Item): boolean => sk === 'CARD' || sk === 'CONSENT';

/** Stores whose items are gathered, and go nowhere. The audit record is another bench's. */
const gatheringStores = (stage: Stage) => {
  const { client, take } = rememberingClient();
  const { mailTable: table } = stage;
  const link = { Put: { TableName: 'audit', Item: { pk: 'AUDIT', sk: 'ENTRY' } } };
  const audit = { writeFor: async () => link, append: async () => {}, appendFirst: async () => {} };
  return {
    take: () => take(table, () => true),
    contacts: dynamoContactStore({ client, mailTable: table, audit, fieldsFitCard: () => true }),
    consents: dynamoConsentStore({
      client,
      table,
      audit: { ...audit, read: async () => [] },
      hashAddress: async (address) => address,
      countDeparture: async () => [],
    }),
  };
};

/** Writes what the stores would leave of these contacts for the search, without their transactions. */
export const fillContacts = async (stage: Stage, from: number, to: number): Promise<void> => {
  const { contacts, consents, take } = gatheringStores(stage);
  const client = documentClient(stage.connect());
  const left = optOut('newsletter')({ unsubscribeAll: false, topics: {} });
  for (let n = from; n < to; n += 1) {
    const after = madeContact(n);
    const entry = entryAbout(after.address);
    await contacts.commit({ before: undefined, after, entry });
    if (n % oneInFive === 0) {
      await consents.commit({ address: after.address, version: 0, consent: left, entry });
    }
    if ((n + 1) % perRound === 0 || n === to - 1) {
      await writeItems(client, stage.mailTable, take().filter(isSearched));
      stage.progress(`${n + 1} contacts`);
    }
  }
};
