import { endpoints } from '@distronation/contracts';
import { block, optOut, optOutOfAll } from '@distronation/unsubscribe-utils';
import { describe, expect, it } from 'vitest';
import { contactsFixture } from '../testing/contacts-fixture.ts';

const people = [
  { email: 'ana@labels.example', name: 'Ana Öz', tags: ['label'], fields: { City: 'Oslo' } },
  { email: 'bo@example.com', name: 'Bo Berg', tags: ['Label', 'vip'], customIds: ['DN-77'] },
  { email: 'cleo@example.com', source: 'youtube', fields: { City: 'Århus', Genre: 'Jazz' } },
  { email: 'dan@example.com', name: 'ana-lena' },
];

const setup = async () => {
  const fixture = contactsFixture();
  for (const body of people) await fixture.call(endpoints.createContact, { body });
  const search = async (query: Record<string, string> = {}) => {
    const { body } = await fixture.call(endpoints.searchContacts, { query });
    const { data } = endpoints.searchContacts.response.parse(body);
    return { ...data, names: data.contacts.map(({ email }) => email.split('@')[0]) };
  };
  return { ...fixture, search };
};

describe('GET /contacts/search', () => {
  it('200 lists all, the latest change first, and counts them', async () => {
    const { search } = await setup();
    expect(await search()).toMatchObject({ names: ['dan', 'cleo', 'bo', 'ana'], total: 4 });
  });

  it.each([
    ['part of a name, whatever its case and accents', { text: 'OZ' }, ['ana']],
    ['part of an address', { text: 'LABELS.ex' }, ['ana']],
    ['part of a custom id', { text: 'n-7' }, ['bo']],
    ['a name and an address, but not both as one', { text: 'berg bo@' }, []],
    ['a tag in any case', { tag: 'LABEL' }, ['bo', 'ana']],
    ['a source', { source: 'youtube' }, ['cleo']],
    ['a custom field that is there', { field: 'City' }, ['cleo', 'ana']],
    ['what a custom field says', { field: 'City', value: 'arhus' }, ['cleo']],
    ['all at once', { text: 'ana', tag: 'label', field: 'City' }, ['ana']],
    ['nobody', { text: 'ana', source: 'youtube' }, []],
  ])('200 finds %s', async (_what, query, expected) => {
    const { search } = await setup();
    expect(await search(query)).toMatchObject({ names: expected, total: expected.length });
  });

  it('200 finds by what people chose, for a topic or for any', async () => {
    const { search, choose } = await setup();
    await choose('ana@labels.example', optOut('newsletter'));
    await choose('bo@example.com', optOutOfAll);
    await choose('cleo@example.com', block('bounced'));
    const names = async (query: Record<string, string>) => (await search(query)).names;
    expect(await names({ status: 'unsubscribed' })).toEqual(['bo', 'ana']);
    expect(await names({ status: 'unsubscribed', topic: 'outreach' })).toEqual(['bo']);
    expect(await names({ status: 'mailable' })).toEqual(['dan', 'ana']);
    expect(await names({ status: 'mailable', topic: 'newsletter' })).toEqual(['dan']);
    expect(await names({ status: 'bounced' })).toEqual(['cleo']);
    const [cleo] = (await search({ status: 'bounced' })).contacts;
    expect(cleo?.suppressed).toEqual({
      newsletter: 'bounced',
      outreach: 'bounced',
      financial: 'bounced',
    });
  });

  it('200 knows what people chose before they were erased, when they have come back', async () => {
    const { call, choose, search } = await setup();
    const email = 'dan@example.com';
    await choose(email, optOut('newsletter'));
    await call(endpoints.deleteContact, { email, as: 'admin' });
    const { body } = await call(endpoints.createContact, { body: { email } });
    expect(body).toMatchObject({ data: { contact: { erasedBefore: true } } });
    expect((await search({ status: 'unsubscribed' })).names).toEqual(['dan']);
  });

  it('200 sorts by name with the nameless last, and by address', async () => {
    const { search } = await setup();
    expect((await search({ sort: 'name' })).names).toEqual(['ana', 'dan', 'bo', 'cleo']);
    expect((await search({ sort: 'email' })).names).toEqual(['ana', 'bo', 'cleo', 'dan']);
  });

  it('200 pages by offset, and walks by address without missing or repeating anyone', async () => {
    const { search } = await setup();
    expect(await search({ sort: 'email', limit: '2', offset: '1' })).toMatchObject({
      names: ['bo', 'cleo'],
      total: 4,
    });
    expect((await search({ limit: '2', after: 'bo@example.com' })).names).toEqual(['cleo', 'dan']);
    expect((await search({ after: 'ball@example.com', limit: '1' })).names).toEqual(['bo']);
    expect((await search({ after: 'zed@example.com' })).names).toEqual([]);
  });

  it('200 counts what those found have in common, if it is asked to', async () => {
    const { search, choose } = await setup();
    await choose('ana@labels.example', optOut('newsletter'));
    const { facets } = await search({ facets: 'true', text: 'a' });
    expect(facets).toEqual({
      tags: [
        { value: 'Label', count: 1 },
        { value: 'label', count: 1 },
        { value: 'vip', count: 1 },
      ],
      sources: [
        { value: 'manual', count: 3 },
        { value: 'youtube', count: 1 },
      ],
      fields: [
        { value: 'City', count: 2 },
        { value: 'Genre', count: 1 },
      ],
      statuses: [
        { value: 'mailable', count: 4 },
        { value: 'unsubscribed', count: 1 },
      ],
    });
    expect((await search()).facets).toBeUndefined();
  });

  it.each([
    ['a topic without a status', { topic: 'outreach' }],
    ['a value without its field', { value: 'Oslo' }],
    ['an offset beside an address', { after: 'bo@example.com', offset: '1' }],
    ['an unknown status', { status: 'asleep' }],
  ])('400 for %s', async (_what, query) => {
    const { call } = await setup();
    expect(await call(endpoints.searchContacts, { query })).toMatchObject({ status: 400 });
  });

  it('401 without a sign-in', async () => {
    const { call } = await setup();
    expect(await call(endpoints.searchContacts, { as: 'nobody' })).toMatchObject({ status: 401 });
  });
});
