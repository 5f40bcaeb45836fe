import { endpoints } from '@distronation/contracts';
import { optOut, optOutOfAll } from '@distronation/unsubscribe-utils';
import { describe, expect, it } from 'vitest';
import { contactsFixture } from './testing/contacts-fixture.ts';

const { createContact, readContact, changeContact } = endpoints;

const ana = {
  email: 'Ana Öz <Ana@Example.com>',
  name: ' Ana Öz ',
  customIds: ['DN-1', 'DN-1', 'DN-2'],
  tags: ['label'],
  fields: { City: 'Oslo' },
};
const email = 'ana@example.com';

const setup = async () => {
  const fixture = contactsFixture();
  await fixture.call(createContact, { body: ana });
  return fixture;
};

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
    ['more than a card holds', { ...ana, tags: tagsOf(20) }, 'tags'],
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

const long = 'x'.repeat(500);
function tagsOf(count: number): string[] {
  return Array.from({ length: count }, (_, n) => `${n}-${'ö'.repeat(37)}`);
}

describe('GET /contacts/{email}', () => {
  it.each([
    'ana+news@example.com',
    'a/b@example.com',
    '100%@example.com',
    '100%25@example.com',
    "o'neil&co=x@example.com",
    '"a b"@example.com',
  ])('200 finds %s by its encoded address', async (address) => {
    const { call } = contactsFixture();
    await call(createContact, { body: { email: address } });
    expect(await call(readContact, { email: address })).toMatchObject({
      status: 200,
      body: { data: { contact: { email: address } } },
    });
  });

  it('404 for a stranger, and 400 for what is no address', async () => {
    const { call } = contactsFixture();
    expect(await call(readContact, { email })).toMatchObject({ status: 404 });
    expect(await call(readContact, { email: 'über@example.com' })).toMatchObject({ status: 400 });
  });
});

describe('PATCH /contacts/{email}', () => {
  it('200 changes what is given, takes away what is null, and records no personal value', async () => {
    const { call, contacts } = await setup();
    const body = {
      ifVersion: 1,
      name: null,
      tags: ['vip'],
      customIds: ['DN-2'],
      fields: { City: null, Country: 'Norway' },
    };
    const answer = await call(changeContact, { email: 'ANA@example.com', body });
    expect(answer).toMatchObject({
      status: 200,
      body: {
        data: {
          contact: {
            tags: ['vip'],
            customIds: ['DN-2'],
            fields: { Country: 'Norway' },
            version: 2,
          },
        },
      },
    });
    expect(JSON.stringify(answer.body)).not.toMatch(/Ana|Oslo/);
    const entry = contacts.audit.at(-1);
    expect(entry).toMatchObject({
      action: 'contact.change',
      before: { customIds: ['DN-1', 'DN-2'] },
      after: {
        customIds: ['DN-2'],
        changed: ['name', 'customIds', 'tags', 'fields.City', 'fields.Country'],
      },
    });
    expect(JSON.stringify([entry?.before, entry?.after])).not.toMatch(/Öz|Oslo|Norway/);
  });

  it('200 writes nothing where nothing is different', async () => {
    const { call, contacts } = await setup();
    const body = { ifVersion: 1, name: 'Ana Öz', fields: { Country: null } };
    expect(await call(changeContact, { email, body })).toMatchObject({
      status: 200,
      body: { data: { contact: { version: 1 } } },
    });
    expect(contacts.audit).toHaveLength(1);
  });

  it('409 for whoever saw an older contact: of ten changes at once one is made', async () => {
    const { call, contacts } = await setup();
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        call(changeContact, { email, body: { ifVersion: 1, name: `Ana ${n}` } }),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
      code: 'contact_changed',
      data: { version: 2 },
    });
    expect(contacts.audit).toHaveLength(2);
  });

  it('404 for a stranger, 400 for what becomes too large', async () => {
    const { call, contacts } = await setup();
    const change = (address: string, body: object) => call(changeContact, { email: address, body });
    expect(await change('bob@example.com', { ifVersion: 1 })).toMatchObject({ status: 404 });
    expect(await change(email, { ifVersion: 1, tags: tagsOf(20) })).toMatchObject({ status: 400 });
    expect(contacts.audit).toHaveLength(1);
  });
});

describe('the contacts', () => {
  it.each([
    ['nobody', 401, 401],
    ['viewer', 200, 403],
    ['finance', 200, 200],
  ])('are read and changed by %s with %i and %i', async (as, read, change) => {
    const { call } = await setup();
    expect(await call(readContact, { email, as })).toMatchObject({ status: read });
    const body = { ifVersion: 1, name: 'Ana' };
    expect(await call(changeContact, { email, as, body })).toMatchObject({ status: change });
  });

  it('say who left everything, whatever staff do to them', async () => {
    const { call, choose } = await setup();
    await choose(email, optOutOfAll);
    const body = { ifVersion: 1, tags: ['newsletter', 'subscribed'] };
    const { body: answer } = await call(changeContact, { email, body });
    expect(answer).toMatchObject({
      data: {
        consent: { unsubscribeAll: true },
        suppressed: {
          newsletter: 'unsubscribed_all',
          outreach: 'unsubscribed_all',
          financial: 'unsubscribed_all',
        },
      },
    });
  });
});
