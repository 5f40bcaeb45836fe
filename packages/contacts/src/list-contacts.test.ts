import { endpoints } from '@distronation/contracts';
import { optOut } from '@distronation/unsubscribe-utils';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { contactsFixture } from './testing/contacts-fixture.ts';

const answer = z.object({
  data: z.object({
    contacts: z.array(z.object({ email: z.string() })),
    next: z.string().optional(),
  }),
});

const addressOf = (n: number) => `person${String(n).padStart(4, '0')}@example.com`;

const setup = async (count: number) => {
  const fixture = contactsFixture();
  const { call } = fixture;
  for (let n = 1; n <= count; n += 1) {
    const body = {
      email: addressOf(n),
      name: n % 2 === 0 ? 'Even' : 'Odd',
      tags: n % 10 === 0 ? ['ten'] : [],
      customIds: n % 50 === 0 ? ['DN-50'] : [],
    };
    await call(endpoints.createContact, { body });
  }
  const page = async (query: Record<string, string>) => {
    const { body } = await call(endpoints.listContacts, { query });
    const { contacts, next } = answer.parse(body).data;
    return { emails: contacts.map(({ email }) => email), next };
  };
  return { ...fixture, page };
};

type Page = Awaited<ReturnType<typeof setup>>['page'];

const allOf = async (page: Page, query: Record<string, string>) => {
  const emails: string[] = [];
  let pages = 0;
  let cursor: string | undefined;
  do {
    const { emails: more, next } = await page({ ...query, ...(cursor ? { cursor } : {}) });
    emails.push(...more);
    cursor = next;
    pages += 1;
  } while (cursor !== undefined);
  return { emails, pages };
};

const numbered = (count: number, step = 1) =>
  Array.from({ length: count }, (_, index) => addressOf((count - index) * step));

describe('GET /contacts', () => {
  it('200 lists each contact once, those changed last first, page by page', async () => {
    const { page } = await setup(120);
    expect(await allOf(page, { limit: '50' })).toEqual({ emails: numbered(120), pages: 3 });
    expect(await allOf(page, { limit: '60' })).toEqual({ emails: numbered(120), pages: 2 });
  });

  it('200 shows a contact first once it has changed', async () => {
    const { call, page } = await setup(3);
    const body = { ifVersion: 1, name: 'New' };
    await call(endpoints.changeContact, { email: addressOf(1), body });
    expect((await page({ limit: '2' })).emails).toEqual([addressOf(1), addressOf(3)]);
  });

  it.each([
    ['a tag', { tag: 'ten' }, numbered(30, 10)],
    ['part of a name, in any case', { text: 'eVEN' }, numbered(150, 2)],
    ['part of an address', { text: 'PERSON0007@' }, [addressOf(7)]],
    ['a partner', { customId: 'DN-50' }, numbered(6, 50)],
    ['a partner and a name', { customId: 'DN-50', text: 'odd' }, []],
    ['nobody', { tag: 'ten', text: 'odd' }, []],
  ])('200 finds all with %s', async (_what, query, expected) => {
    const { page } = await setup(300);
    expect((await allOf(page, { ...query, limit: '4' })).emails).toEqual(expected);
  });

  it('200 tells those who may be mailed from those who may not', async () => {
    const { choose, page, call } = await setup(4);
    await choose(addressOf(2), optOut('newsletter'));
    await choose(addressOf(3), optOut('outreach'));
    expect((await page({ mailable: 'newsletter' })).emails).toEqual([4, 3, 1].map(addressOf));
    expect((await page({ suppressed: 'newsletter' })).emails).toEqual([addressOf(2)]);
    const { body } = await call(endpoints.listContacts, { query: { suppressed: 'outreach' } });
    expect(body).toMatchObject({
      data: { contacts: [{ suppressed: { outreach: 'unsubscribed_topic' } }] },
    });
  });

  it('200 reads a thousand contacts at most, and lets the caller go on', async () => {
    const { page } = await setup(1_150);
    const first = await page({ text: addressOf(1) });
    expect(first.emails).toEqual([]);
    expect(await page({ text: addressOf(1), cursor: String(first.next) })).toEqual({
      emails: [addressOf(1)],
      next: undefined,
    });
  });

  it('400 for a cursor that no answer gave, and 401 without a sign-in', async () => {
    const { call } = await setup(0);
    const list = (cursor: string, as?: string) =>
      call(endpoints.listContacts, { query: { cursor }, ...(as ? { as } : {}) });
    expect(await list('yesterday')).toMatchObject({ status: 400 });
    expect(await list('01ARZ3NDEKTSV4RRFFQ69G5FAV', 'nobody')).toMatchObject({ status: 401 });
  });
});
