import { endpoints } from '@distronation/contracts';
import { block, optOut, optOutOfAll } from '@distronation/unsubscribe-utils';
import { describe, expect, it } from 'vitest';
import { contactsFixture, manyTags } from './testing/contacts-fixture.ts';

const { createContact, deleteContact } = endpoints;

const ana = {
  email: 'Ana Öz <Ana@Example.com>',
  name: ' Ana Öz ',
  customIds: ['DN-1', 'DN-1', 'DN-2'],
  tags: ['label'],
  fields: { City: 'Oslo' },
};
const email = 'ana@example.com';
/** Somebody who was found on YouTube. */
const lead = { email, source: 'youtube' };

const setup = async () => {
  const fixture = contactsFixture();
  await fixture.call(createContact, { body: ana });
  return fixture;
};

const long = 'x'.repeat(500);

describe('POST /contacts', () => {
  it('200 keeps a contact under its canonical address, with one audit entry', async () => {
    const { call, contacts } = contactsFixture();
    expect(await call(createContact, { body: ana })).toMatchObject({
      status: 200,
      body: {
        data: {
          contact: {
            email,
            name: 'Ana Öz',
            customIds: ['DN-1', 'DN-2'],
            tags: ['label'],
            fields: { City: 'Oslo' },
            source: 'manual',
            version: 1,
          },
          consent: { unsubscribeAll: false, topics: {} },
          suppressed: {},
        },
      },
    });
    expect(contacts.audit).toMatchObject([
      {
        action: 'contact.create',
        subject: email,
        actor: 'staff:uid-outreach',
        after: { customIds: ['DN-1', 'DN-2'] },
      },
    ]);
  });

  it('200 leaves what the address chose before, and says so', async () => {
    const { call, choose, consents } = contactsFixture();
    await choose(email, optOut('newsletter'));
    expect(await call(createContact, { body: ana })).toMatchObject({
      status: 200,
      body: {
        data: {
          consent: { topics: { newsletter: 'OPT_OUT' } },
          suppressed: { newsletter: 'unsubscribed_topic' },
        },
      },
    });
    expect(consents.audit).toHaveLength(1);
  });

  it.each([
    ['left all mail', optOutOfAll, 'unsubscribed_all'],
    ['complained', block('complained'), 'complained'],
    ['has a mailbox that is gone', block('bounced'), 'bounced'],
  ])('200 lifts nothing for who %s, and says that mail is held back', async (_who, apply, why) => {
    const { call, choose, consents } = contactsFixture();
    await choose(email, apply);
    const before = await consents.read(email);
    expect(await call(createContact, { body: ana })).toMatchObject({
      status: 200,
      body: {
        message: 'The contact is created; mail to it is held back',
        data: { suppressed: { newsletter: why, outreach: why, financial: why } },
      },
    });
    expect(await consents.read(email)).toEqual(before);
  });

  it.each([
    ['left all mail', optOutOfAll, 'unsubscribed_all'],
    ['left outreach', optOut('outreach'), 'unsubscribed_topic'],
    ['complained', block('complained'), 'complained'],
    ['has a mailbox that is gone', block('bounced'), 'bounced'],
  ])('409 makes no contact of a lead who %s', async (_who, apply, reason) => {
    const { call, choose, contacts } = contactsFixture();
    await choose(email, apply);
    expect(await call(createContact, { body: lead })).toMatchObject({
      status: 409,
      body: { code: 'lead_suppressed', data: { reason } },
    });
    expect(await contacts.read(email)).toBeUndefined();
    expect(contacts.audit).toEqual([]);
  });

  it('409 makes no contact of a lead who asked to be erased', async () => {
    const { call, contacts } = contactsFixture();
    await call(deleteContact, { email, as: 'admin' });
    expect(await call(createContact, { body: lead })).toMatchObject({
      status: 409,
      body: { code: 'lead_suppressed', data: { reason: 'erased' } },
    });
    expect(await contacts.read(email)).toBeUndefined();
  });

  it('200 makes a contact of a lead who left another topic than outreach', async () => {
    const { call, choose } = contactsFixture();
    await choose(email, optOut('newsletter'));
    expect(await call(createContact, { body: lead })).toMatchObject({ status: 200 });
  });

  it('409 says what differs from the contact that is there, and changes nothing', async () => {
    const { call, contacts } = await setup();
    const body = { email: 'ANA@example.com', name: 'Ana', customIds: ['DN-1', 'DN-2'] };
    expect(await call(createContact, { body })).toMatchObject({
      status: 409,
      body: {
        code: 'contact_exists',
        data: {
          version: 1,
          differences: [
            { field: 'name', before: 'Ana Öz', after: 'Ana' },
            { field: 'tags', before: 'label' },
            { field: 'fields.City', before: 'Oslo' },
          ],
        },
      },
    });
    expect(contacts.audit).toHaveLength(1);
  });

  it('409 for all but one of twenty who create the same at once', async () => {
    const { call, contacts } = contactsFixture();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => call(createContact, { body: ana })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(19);
    expect(contacts.audit).toHaveLength(1);
  });

  it.each([
    ['no address', { ...ana, email: 'ana' }, 'email'],
    ['a name on two lines', { ...ana, name: 'Ana\nÖz' }, 'name'],
    ['an address among the tags', { ...ana, tags: ['bob@example.com'] }, 'tags.0'],
    ['a way out of its folder', { ...ana, customIds: ['../other'] }, 'customIds.0'],
    ['a field that every object has', { ...ana, fields: { toString: 'x' } }, 'fields.toString'],
    ['half a letter', { ...ana, fields: { City: '\ud800' } }, 'fields.City'],
    ['a consent of our making', { ...ana, topics: { newsletter: 'OPT_IN' } }, ''],
    ['more than a card holds', { ...ana, tags: manyTags }, 'tags'],
    [
      'more than a profile holds',
      { ...ana, fields: { a: long, b: long, c: long, d: long, e: long } },
      'fields',
    ],
  ])('400 for %s leaves no trace', async (_what, body, field) => {
    const { call, contacts } = contactsFixture();
    const answer = await call(createContact, { body });
    expect(answer).toMatchObject({ status: 400, body: { problems: [{ field }] } });
    expect(contacts.audit).toEqual([]);
  });
});
