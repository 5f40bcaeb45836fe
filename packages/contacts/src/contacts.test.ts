import { endpoints } from '@distronation/contracts';
import { optOutOfAll } from '@distronation/unsubscribe-utils';
import { describe, expect, it } from 'vitest';
import { contactsFixture, manyTags } from './testing/contacts-fixture.ts';

const { createContact, readContact, changeContact } = endpoints;

const ana = {
  email: 'ana@example.com',
  name: 'Ana Öz',
  customIds: ['DN-1', 'DN-2'],
  tags: ['label'],
  fields: { City: 'Oslo' },
};
const { email } = ana;

const setup = async () => {
  const fixture = contactsFixture();
  await fixture.call(createContact, { body: ana });
  return fixture;
};

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
    expect(await change(email, { ifVersion: 1, tags: manyTags })).toMatchObject({ status: 400 });
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
