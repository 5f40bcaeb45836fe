import { createEndpoint } from '@distronation/common/http';
import { invoke, testCtx, testKit } from '@distronation/common/testing';
import { endpoints } from '@distronation/contracts';
import { describe, expect, it } from 'vitest';
import { decideUndecidedMail } from './decide-undecided-mail.ts';
import { listUndecidedMails } from './list-undecided-mails.ts';
import { inboundFixture } from './testing/index.ts';

const ana = 'ana@example.com';

/** A mail whose sender nobody proves, and the endpoints to judge it by. */
const setup = async (from = ana) => {
  const fixture = inboundFixture();
  const { deps, undecided, receive } = fixture;
  const endpoint = createEndpoint(testKit({ now: deps.now }));
  const lists = endpoint(endpoints.listUndecidedMails, listUndecidedMails({ undecided }));
  const use = decideUndecidedMail({ ...deps, undecided });
  const decides = endpoint(endpoints.decideUndecidedMail, use);
  const as = (role: string) => ({ headers: { Authorization: `Bearer ${role}` } });
  const write = (id: string, subject = 'unsubscribe me from the newsletter') =>
    receive(`From: ${from}\r\nSubject: ${subject}\r\n\r\n`, { id, verdicts: { dmarc: 'FAIL' } });
  await write('mail-1');
  return {
    ...fixture,
    write,
    list: (query: Record<string, string> = {}, role = 'outreach') =>
      invoke(lists, { method: 'GET', query, ...as(role) }),
    decide: (body: object, role = 'outreach', id = 'mail-1') =>
      invoke(decides, { resource: '/consent/undecided/{id}', params: { id }, body, ...as(role) }),
  };
};

describe('GET undecided mails', () => {
  it('200 shows what a colleague needs to decide', async () => {
    const { list } = await setup();
    expect(await list()).toMatchObject({
      status: 200,
      body: {
        data: {
          mails: [
            {
              id: 'mail-1',
              receivedAt: '2026-11-01T09:00:00.000Z',
              reason: 'unproven_sender',
              address: ana,
              subject: 'unsubscribe me from the newsletter',
              topics: ['newsletter'],
              verdicts: { dmarc: 'FAIL' },
            },
          ],
        },
      },
    });
  });

  it('leads from page to page, each mail once', async () => {
    const { list, write } = await setup();
    for (const id of ['mail-2', 'mail-3']) await write(id);
    const first = await list({ limit: '2' });
    expect(first.body).toMatchObject({ data: { mails: [{ id: 'mail-1' }, { id: 'mail-2' }] } });
    const { next: cursor } = Object(first.body['data']);
    const second = await list({ limit: '2', cursor });
    expect(second.body['data']).toEqual({ mails: [expect.objectContaining({ id: 'mail-3' })] });
  });

  it.each([
    [403, {}, 'viewer'],
    [403, {}, 'finance'],
    [401, {}, 'nobody'],
    [400, { limit: '0' }, 'admin'],
    [400, { cursor: 'mail-1' }, 'admin'],
  ])('%i to %j of %s', async (status, query, role) => {
    const { list } = await setup();
    expect(await list(query, role)).toMatchObject({ status });
  });
});

describe('POST a decision', () => {
  it('200 unsubscribes from what the mail asks for, by name of the colleague', async () => {
    const { decide, list, store } = await setup();
    expect(await decide({ decision: 'unsubscribe' })).toMatchObject({ status: 200 });
    expect((await store.read(ana)).consent.topics).toEqual({ newsletter: 'OPT_OUT' });
    const by = { subject: ana, actor: 'staff:uid-outreach', method: 'staff' };
    const words = 'unsubscribe me from the newsletter';
    expect(store.audit).toMatchObject([
      { action: 'consent.unsubscribe', reason: 'unproven_sender', words, ...by },
      { action: 'mail.unsubscribe', detail: { mailId: 'mail-1' }, words, ...by },
    ]);
    expect((await list()).body).toMatchObject({ data: { mails: [] } });
  });

  it('200 unsubscribes somebody else from something else', async () => {
    const { decide, store } = await setup();
    const decision = { decision: 'unsubscribe', topics: 'all', email: 'Bo <bo@example.com>' };
    expect(await decide(decision)).toMatchObject({ status: 200 });
    expect((await store.read('bo@example.com')).consent.unsubscribeAll).toBe(true);
    expect((await store.read(ana)).version).toBe(0);
  });

  it('200 dismisses, which changes no choice and is recorded', async () => {
    const { decide, store, list, write } = await setup();
    expect(await decide({ decision: 'dismiss' })).toMatchObject({ status: 200 });
    expect((await store.read(ana)).version).toBe(0);
    expect(store.audit).toMatchObject([{ action: 'mail.dismiss', subject: ana }]);
    await write('mail-1');
    expect((await list()).body).toMatchObject({ data: { mails: [] } });
  });

  it.each(['dismiss', 'unsubscribe'])(
    '200 to %s names nobody in the record who was erased since they wrote, nor what they wrote',
    async (decision) => {
      const { decide, store, eraseConsent, write } = await setup();
      await decide({ decision: 'unsubscribe', email: ana }, 'admin');
      await eraseConsent(testCtx(), ana);
      const before = store.audit.length;
      await write('mail-2');
      expect(await decide({ decision }, 'outreach', 'mail-2')).toMatchObject({ status: 200 });
      const entries = store.audit.slice(before);
      expect(entries).toMatchObject([{ action: `mail.${decision}`, subject: 'mail:mail-2' }]);
      expect(JSON.stringify(entries)).not.toMatch(/ana|newsletter/);
    },
  );

  it('400 asks for an address where the mail has none', async () => {
    const { decide, store } = await setup('nobody at all');
    expect(await decide({ decision: 'unsubscribe' })).toMatchObject({
      status: 400,
      body: { code: 'address_needed' },
    });
    expect(store.audit).toEqual([]);
    expect(await decide({ decision: 'dismiss' })).toMatchObject({ status: 200 });
    expect(store.audit).toMatchObject([{ subject: 'mail:mail-1' }]);
  });

  it('404 for a mail that is decided, of many at once too, and for one that never came', async () => {
    const { decide, store } = await setup();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => decide({ decision: 'unsubscribe' })),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => status === 404)).toHaveLength(9);
    expect(store.audit).toHaveLength(2);
    expect(await decide({ decision: 'dismiss' })).toMatchObject({
      status: 404,
      body: { code: 'mail_not_found' },
    });
    expect(await decide({ decision: 'dismiss' }, 'admin', 'mail-9')).toMatchObject({ status: 404 });
  });

  it.each([
    [403, { decision: 'dismiss' }, 'viewer'],
    [401, { decision: 'dismiss' }, 'nobody'],
    [400, { decision: 'maybe' }, 'admin'],
    [400, { decision: 'unsubscribe', topics: [] }, 'admin'],
    [400, { decision: 'unsubscribe', email: 'ana' }, 'admin'],
    [400, { decision: 'dismiss', email: ana }, 'admin'],
  ])('%i leaves no trace: %j of %s', async (status, body, role) => {
    const { decide, store, list } = await setup();
    expect(await decide(body, role)).toMatchObject({ status });
    expect(store.audit).toEqual([]);
    expect((await list()).body).toMatchObject({ data: { mails: [{ id: 'mail-1' }] } });
  });

  it('leaves what the person took back in after they wrote', async () => {
    const { decide, store, addContact, tokenFor, passDays } = await setup();
    passDays(1);
    await addContact({ email: ana, data: await tokenFor(ana) });
    await decide({ decision: 'unsubscribe' });
    expect((await store.read(ana)).consent.topics).toMatchObject({ newsletter: 'OPT_IN' });
  });
});
