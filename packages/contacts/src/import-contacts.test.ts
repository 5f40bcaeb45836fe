import { testCtx } from '@distronation/common/testing';
import { endpoints } from '@distronation/contracts';
import { block, optOut, optOutOfAll } from '@distronation/unsubscribe-utils';
import { describe, expect, it } from 'vitest';
import { importContacts } from './import-contacts.ts';
import { contactsFixture, manyTags } from './testing/contacts-fixture.ts';

const setup = async () => {
  const fixture = contactsFixture();
  const { call } = fixture;
  await call(endpoints.createContact, {
    body: { email: 'ana@example.com', name: 'Ana', tags: ['label'], fields: { City: 'Oslo' } },
  });
  const send = (rows: unknown[], options: object = { dryRun: false, file: 'partners.csv' }) =>
    call(endpoints.importContacts, { body: { rows, ...options } });
  return { ...fixture, send };
};

const rows = [
  { email: 'Ana@example.com', name: 'Ana Öz', tags: ['vip'], fields: { City: 'Oslo', Lang: 'no' } },
  { email: 'bob@example.com', name: '', customIds: ['DN-1'], fields: { City: '' } },
  { email: 'nobody', customIds: ['../x'] },
  { email: 'BOB@example.com', name: 'Robert' },
  { email: 'cid@example.com', phone: '1' },
];

const outcome = {
  summary: { created: 1, changed: 1, unchanged: 0, refused: 3, unfinished: 0 },
  rows: [
    {
      row: 1,
      result: 'changed',
      differences: [
        { field: 'name', before: 'Ana', after: 'Ana Öz' },
        { field: 'tags', before: 'label', after: 'label, vip' },
        { field: 'fields.Lang', after: 'no' },
      ],
    },
    { row: 2, result: 'created' },
    { row: 3, result: 'refused', problems: [{ field: 'email' }, { field: 'customIds.0' }] },
    {
      row: 4,
      result: 'refused',
      problems: [{ field: 'email', message: 'The address is that of row 2 already' }],
    },
    { row: 5, result: 'refused' },
  ],
};

describe('POST /contacts/import', () => {
  it('200 says what would become of each row, and writes nothing unless it is told to', async () => {
    const { contacts, send } = await setup();
    expect(await send(rows, {})).toMatchObject({
      status: 200,
      body: { data: { dryRun: true, ...outcome } },
    });
    expect(contacts.audit).toHaveLength(1);
    expect(await contacts.read('bob@example.com')).toBeUndefined();
  });

  it('200 does the same once told to, and knows the file that a contact came from', async () => {
    const { contacts, send } = await setup();
    expect(await send(rows)).toMatchObject({ body: { data: { dryRun: false, ...outcome } } });
    expect((await contacts.read('bob@example.com'))?.contact).toMatchObject({
      customIds: ['DN-1'],
      fields: {},
      source: 'import:partners.csv',
    });
    expect((await contacts.read('ana@example.com'))?.contact).toMatchObject({
      name: 'Ana Öz',
      source: 'manual',
      tags: ['label', 'vip'],
    });
    expect(contacts.audit.map(({ action, method }) => `${action} ${method}`).toSorted()).toEqual([
      'contact.change import',
      'contact.create import',
      'contact.create staff',
    ]);
  });

  it('200 changes nothing the second time', async () => {
    const { contacts, send } = await setup();
    await send(rows);
    expect(await send(rows)).toMatchObject({
      body: { data: { summary: { created: 0, changed: 0, unchanged: 2, refused: 3 } } },
    });
    expect(contacts.audit).toHaveLength(3);
  });

  it('200 resubscribes nobody, and says for each row what must not be sent there', async () => {
    const { choose, consents, send } = await setup();
    await choose('ana@example.com', optOutOfAll);
    await choose('bob@example.com', optOut('newsletter'));
    await choose('cid@example.com', block('bounced'));
    const before = consents.audit.length;
    const everybody = ['ana', 'bob', 'cid', 'dan'].map((name) => ({
      email: `${name}@example.com`,
      tags: ['newsletter'],
    }));
    const { body } = await send(everybody);
    expect(body).toMatchObject({
      data: {
        rows: [
          { result: 'changed', suppressed: { newsletter: 'unsubscribed_all' } },
          { result: 'created', suppressed: { newsletter: 'unsubscribed_topic' } },
          { result: 'created', suppressed: { financial: 'bounced' } },
          { result: 'created' },
        ],
      },
    });
    expect(consents.audit).toHaveLength(before);
    const { consent } = await consents.read('bob@example.com');
    expect(consent.topics).toEqual({ newsletter: 'OPT_OUT' });
  });

  it('200 adds to what others change meanwhile, and takes nothing of it back', async () => {
    const { contacts, send } = await setup();
    await Promise.all(
      ['a', 'b', 'c', 'd'].map((tag) => send([{ email: 'ana@example.com', tags: [tag] }])),
    );
    const stored = await contacts.read('ana@example.com');
    expect(stored?.contact.tags.toSorted()).toEqual(['a', 'b', 'c', 'd', 'label']);
    expect(stored?.version).toBe(5);
  });

  it('200 brings nobody back who is erased while it runs', async () => {
    const { call, contacts, send } = await setup();
    const emails = ['ana@example.com', 'stranger@example.com'];
    const { readMany } = contacts;
    contacts.readMany = async (addresses) => {
      const known = await readMany(addresses);
      for (const email of emails) await call(endpoints.deleteContact, { email, as: 'admin' });
      return known;
    };
    const refused = { result: 'refused', erased: true };
    expect(await send(emails.map((email) => ({ email, name: 'Somebody' })))).toMatchObject({
      body: { data: { rows: [refused, refused] } },
    });
    for (const email of emails) expect(await contacts.read(email)).toBeUndefined();
  });

  it('leaves what it has no time for to a repeat, and says so', async () => {
    const { contacts, deps } = await setup();
    const emails = Array.from({ length: 100 }, (_, n) => `person${n}@example.com`);
    const body = { dryRun: false, file: 'x', rows: emails.map((email) => ({ email })) };
    const request = { params: undefined, query: undefined, headers: undefined, body };
    // Time runs while rows are written: a tenth of a second for each.
    const start = deps.now().getTime();
    const now = () => new Date(start + contacts.audit.length * 100);
    const run = importContacts({ ...deps, now });
    const call = (seconds: number) =>
      run(testCtx({ deadline: now().getTime() + seconds * 1_000 }), request);

    const { summary, rows: told } = (await call(8)).data;
    expect(summary.created).toBeGreaterThanOrEqual(30);
    expect(summary.created + summary.unfinished).toBe(100);
    expect(summary.unfinished).toBeGreaterThan(0);
    const unfinished = told.filter(({ result }) => result === 'unfinished');
    for (const { row } of unfinished) {
      expect(await contacts.read(emails[row - 1] ?? '')).toBeUndefined();
    }
    expect((await call(60)).data.summary).toMatchObject({
      created: summary.unfinished,
      unchanged: summary.created,
      unfinished: 0,
    });
  });

  it('200 refuses the row that makes a contact too large, and no other', async () => {
    const { send } = await setup();
    const { body } = await send([
      { email: 'ana@example.com', tags: manyTags },
      { email: 'bob@example.com' },
    ]);
    expect(body).toMatchObject({ data: { summary: { refused: 1, created: 1 } } });
  });

  it.each([
    ['no rows', { rows: [] }],
    ['1,001 rows', { rows: Array.from({ length: 1_001 }, () => ({ email: 'a@example.com' })) }],
    ['a row that is none', { rows: ['ana@example.com'] }],
  ])('400 for %s', async (_what, body) => {
    const { call } = await setup();
    expect(await call(endpoints.importContacts, { body })).toMatchObject({ status: 400 });
  });

  it('403 for viewers', async () => {
    const { call } = await setup();
    const body = { rows: [{ email: 'bob@example.com' }] };
    expect(await call(endpoints.importContacts, { body, as: 'viewer' })).toMatchObject({
      status: 403,
    });
  });
});
