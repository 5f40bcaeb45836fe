import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testCtx } from '@distronation/common/testing';
import { openUnsubscribePage } from './open-unsubscribe-page.ts';
import { consentFixture, pseudonymOf } from './testing/index.ts';

const ana = 'ana@example.com';
const multipart =
  '--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n';

const bareLf = multipart.replaceAll('\r\n', '\n');

describe('POST unsubscribe', () => {
  it('200 stops this topic, leaves the others alone, and is on the record', async () => {
    const { store, queue, tokenFor, oneClick } = consentFixture();
    expect(await oneClick(await tokenFor(ana))).toMatchObject({
      status: 200,
      body: { success: true, message: 'You are unsubscribed' },
    });
    expect((await store.read(ana)).consent).toEqual({
      unsubscribeAll: false,
      topics: { outreach: 'OPT_OUT' },
    });
    expect(store.audit).toMatchObject([
      {
        action: 'consent.unsubscribe',
        subject: ana,
        actor: 'recipient',
        method: 'one_click',
        campaign: 'send-1',
        requestId: 'request-1',
        ip: '192.0.2.1',
        before: { topics: {} },
        after: { topics: { outreach: 'OPT_OUT' } },
      },
    ]);
    expect(queue.addresses).toEqual([ana]);
  });

  it.each([
    ['urlencoded', {}],
    ['urlencoded in base64', { base64: true }],
    ['urlencoded with a charset', { type: 'application/x-www-form-urlencoded; charset=UTF-8' }],
    ['multipart', { type: 'multipart/form-data; boundary=b', body: multipart }],
    [
      'multipart in base64',
      { type: 'multipart/form-data; boundary=b', body: multipart, base64: true },
    ],
    ['urlencoded with a line end', { body: 'List-Unsubscribe=One-Click\r\n' }],
    ['called plain text', { type: 'text/plain' }],
    ['called nothing', { type: ' ' }],
    ['multipart with bare line feeds', { type: 'multipart/form-data; boundary=b', body: bareLf }],
  ])('200 for a body that is %s', async (_what, options) => {
    const { store, tokenFor, oneClick } = consentFixture();
    expect(await oneClick(await tokenFor(ana), options)).toMatchObject({ status: 200 });
    expect((await store.read(ana)).consent.topics).toEqual({ outreach: 'OPT_OUT' });
  });

  it('200 fifty times at once makes one change and one entry', async () => {
    const { store, tokenFor, oneClick } = consentFixture();
    const token = await tokenFor(ana);
    const answers = await Promise.all(Array.from({ length: 50 }, () => oneClick(token)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(store.audit).toHaveLength(1);
  });

  it('200 although the queue to SES is down: the gate has it already', async () => {
    const { store, queue, tokenFor, oneClick, log } = consentFixture();
    queue.outage = new Error('SQS is down');
    expect(await oneClick(await tokenFor(ana))).toMatchObject({ status: 200 });
    expect((await store.read(ana)).consent.topics).toEqual({ outreach: 'OPT_OUT' });
    expect(log.lines).toContainEqual(expect.objectContaining({ level: 'warn' }));
  });

  it('200 up to a week after the token has aged, 400 from then on', async () => {
    const { tokenFor, oneClick, passDays } = consentFixture();
    const token = await tokenFor(ana);
    passDays(37);
    expect(await oneClick(token)).toMatchObject({ status: 200 });
    passDays(1);
    expect(await oneClick(token)).toMatchObject({ status: 400, body: { code: 'invalid_link' } });
  });

  it('400 in the same words for every token that is not ours, and nothing happens', async () => {
    const { store, tokenFor, oneClick } = consentFixture();
    const foreign = await consentFixture().tokenFor(ana);
    const altered = `${(await tokenFor(ana)).slice(0, -2)}xx`;
    for (const token of [foreign, altered, 'nonsense', 'A'.repeat(1024)]) {
      const answer = await oneClick(token);
      expect(answer).toMatchObject({
        status: 400,
        body: { error: 'This unsubscribe link is not valid or has expired' },
      });
    }
    expect(store.audit).toEqual([]);
  });

  it.each([
    ['an empty body', { body: '' }],
    ['another form', { body: 'List-Unsubscribe=Maybe' }],
    ['JSON', { type: 'application/json', body: '{"List-Unsubscribe":"One-Click"}' }],
  ])('changes nothing for %s', async (_what, options) => {
    const { store, tokenFor, oneClick } = consentFixture();
    expect((await oneClick(await tokenFor(ana), options)).status).toBeGreaterThanOrEqual(400);
    expect(store.audit).toEqual([]);
  });

  it('tells the log neither address nor token', async () => {
    const { log, tokenFor, oneClick, open } = consentFixture();
    const token = await tokenFor(ana);
    await oneClick(token);
    await open(token);
    expect(JSON.stringify(log.lines)).not.toMatch(new RegExp(`${ana}|${token}`));
  });

  it('tells the log of which time the token is, and under what the person is on the record', async () => {
    const { log, tokenFor, oneClick, open, passDays } = consentFixture();
    const token = await tokenFor(ana);
    passDays(2);
    await open(token);
    await oneClick(token);
    const fields = {
      requestId: 'request-1',
      tokenTimestamp: '2026-11-01T09:00:00.000Z',
      subjectHash: pseudonymOf(ana),
    };
    const line = { level: 'info', message: 'link read', fields };
    expect(log.lines.filter(({ message }) => message === 'link read')).toEqual([line, line]);
  });

  it('answers also while nobody can be named in the log', async () => {
    const { deps, log, tokenFor } = consentFixture();
    const pseudonym = () => Promise.reject(new Error('no secret'));
    const query = { data: await tokenFor(ana) };
    const none = { params: undefined, headers: undefined, body: undefined };
    const open = openUnsubscribePage({ ...deps, pseudonym });
    const page = await open({ ...testCtx(), log }, { ...none, query });
    expect(page.location).toContain('topic=outreach');
    expect(log.lines).toMatchObject([{ message: 'link read', fields: { requestId: 'request-1' } }]);
  });
});

describe('GET unsubscribe', () => {
  it('302 leads to the page with what it needs to show', async () => {
    const { tokenFor, open } = consentFixture();
    const token = await tokenFor('user+tag@example.com', 'newsletter');
    const { status, headers } = await open(token);
    expect(status).toBe(302);
    const page = new URL(headers['location'] ?? '');
    expect(page.origin + page.pathname).toBe('https://crm.example.com/unsubscribe');
    expect(Object.fromEntries(page.searchParams)).toEqual({
      email: 'user+tag@example.com',
      topic: 'newsletter',
      data: token,
    });
    expect(headers).toMatchObject({
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    });
  });

  it('302 leads every link that is not ours to one and the same page', async () => {
    const { tokenFor, open, passDays } = consentFixture();
    const expired = await tokenFor(ana);
    passDays(38);
    const valid = await tokenFor(ana);
    const places = await Promise.all(
      [undefined, '', 'nonsense', expired, 'A'.repeat(2000), [valid, valid]].map(
        async (data) => (await open(data)).headers['location'],
      ),
    );
    expect(new Set(places)).toEqual(
      new Set(['https://crm.example.com/unsubscribe?status=invalid']),
    );
  });

  it('changes nothing, in whatever order and however often GET and HEAD come', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('GET', 'HEAD'), { maxLength: 20 }),
        async (methods) => {
          const { store, tokenFor, open } = consentFixture();
          const token = await tokenFor(ana);
          await Promise.all(methods.map((method) => open(token, method)));
          expect(store.audit).toEqual([]);
          expect((await store.read(ana)).version).toBe(0);
        },
      ),
      { numRuns: 30 },
    );
  });
});
