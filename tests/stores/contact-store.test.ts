import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import {
  dynamoContactCards,
  dynamoContactStore,
  dynamoPartners,
} from '@distronation/contacts/adapters';
import {
  contactStoreSuite,
  entryAbout,
  fieldsFitCard,
  maxCardBytes,
  somebody,
} from '@distronation/contacts/testing';
import { describe, expect, it } from 'vitest';
import { auditLog, dynamo, table } from '../cloud/stores.ts';
import { ownMailTable } from '../cloud/own-table.ts';

const storesIn = (mailTable: string) => {
  const place = { client: dynamo, mailTable };
  return {
    store: dynamoContactStore({
      ...place,
      audit: auditLog,
      fieldsFitCard,
    }),
    cards: dynamoContactCards(place),
    readPartners: dynamoPartners(place),
  };
};

const mailTable = table('MAIL_TABLE');

describe('the contact store in DynamoDB', () => {
  contactStoreSuite(() => ({
    ...storesIn(mailTable),
    auditCount: async (address) => (await auditLog.read(address)).length,
  }));

  it.each([
    ['the longest texts', 'x'],
    ['letters of several bytes', 'ö'],
  ])('keeps a card with %s under a kilobyte, index and all', async (_what, letter) => {
    const own = await ownMailTable();
    const { store, cards } = storesIn(own);
    const labels = Array.from({ length: 30 }, (_, n) => String.fromCodePoint(97 + n));
    const [customIds, tags] = [labels.slice(0, 20), labels.slice(10)];
    const fields = Object.fromEntries(labels.map((label) => [label, 'x']));
    const source = 'manual';
    const labelBytes = customIds.length + tags.length + 2 * labels.length;
    const bytesLeft = maxCardBytes - labelBytes - source.length;
    const after = somebody({
      id: '0'.repeat(26),
      address: `${'a'.repeat(64)}@${`${'d'.repeat(60)}.`.repeat(3)}${'e'.repeat(6)}`,
      name: letter.repeat(bytesLeft / Buffer.byteLength(letter)),
      customIds,
      tags,
      fields,
      source,
    });
    expect(after.address).toHaveLength(254);
    await store.commit({ before: undefined, after, entry: entryAbout(after.address) });
    const key = { pk: `CONTACT#${after.address}`, sk: 'CARD' };
    const { Item } = await dynamo.send(new GetCommand({ TableName: own, Key: key }));
    const { ConsumedCapacity } = await dynamo.send(
      new PutCommand({
        TableName: own,
        Item,
        ReturnConsumedCapacity: 'INDEXES',
      }),
    );
    expect(ConsumedCapacity?.Table?.CapacityUnits).toBe(1);
    const { name } = after;
    expect((await cards.newest(1))[0]?.card).toMatchObject({ name, customIds, tags, fields });
  });

  it('leaves custom fields to the profile where a card has no room for them', async () => {
    const { store, cards } = storesIn(await ownMailTable());
    const after = somebody({ fields: { Notes: 'x'.repeat(500), More: 'y'.repeat(100) } });
    await store.commit({ before: undefined, after, entry: entryAbout(after.address) });
    expect((await cards.newest(1))[0]?.card).not.toHaveProperty('fields');
    expect((await store.read(after.address))?.contact.fields).toEqual(after.fields);
  });
});
