import { testCtx } from '@distronation/common/testing';
import { describe, expect, it } from 'vitest';
import { block, optOut, optOutOfAll, type ChangeConsent } from './consent.ts';
import { consentFixture } from './testing/index.ts';

const ana = 'ana@example.com';
const inThirtyDays = '2026-12-01T09:00:00.000Z';

const setup = async (...before: ChangeConsent[]) => {
  const fixture = consentFixture();
  const how = { action: 'consent.change', method: 'staff' } as const;
  for (const apply of before) {
    await fixture.deps.changeConsent(testCtx(), { address: ana, apply, ...how });
  }
  fixture.store.audit.splice(0);
  const token = await fixture.tokenFor(ana);
  return {
    ...fixture,
    token,
    consent: async () => (await fixture.store.read(ana)).consent,
    wish: (body: unknown) => fixture.choose(token, body),
  };
};

const subscribed = (answer: { body: Record<string, unknown> }): unknown => {
  const { topics } = answer.body['data'] as { topics: { topic: string; subscribed: boolean }[] };
  return topics.filter((each) => each.subscribed).map(({ topic }) => topic);
};

describe('GET preferences', () => {
  it('200 tells what is chosen, in plain words, and hides most of the address', async () => {
    const { preferences, token, store } = await setup(optOut('outreach'));
    const answer = await preferences(token);
    expect(answer).toMatchObject({
      status: 200,
      headers: { 'cache-control': 'no-store' },
      body: { data: { email: 'a***@example.com', blocked: false } },
    });
    expect(answer.body['data']).toMatchObject({
      topics: [
        {
          topic: 'newsletter',
          name: 'Newsletter',
          description: expect.any(String),
          subscribed: true,
          pausable: true,
        },
        { topic: 'outreach', subscribed: false },
        { topic: 'financial', subscribed: true, pausable: false },
      ],
    });
    expect(store.audit).toEqual([]);
  });

  it('200 shows a pause only while it lasts', async () => {
    const { preferences, token, wish, passDays } = await setup();
    await wish({ pausedUntil: inThirtyDays });
    expect((await preferences(token)).body['data']).toMatchObject({ pausedUntil: inThirtyDays });
    passDays(30);
    expect((await preferences(token)).body['data']).not.toHaveProperty('pausedUntil');
  });

  it('400 in the same words for unknown, altered and expired tokens', async () => {
    const { preferences, choose, token, passDays, store } = await setup();
    passDays(38);
    const foreign = await consentFixture().tokenFor(ana);
    const altered = `${token.slice(0, -2)}xx`;
    for (const each of [foreign, altered, token, 'nonsense']) {
      const answers = [await preferences(each), await choose(each, { unsubscribeAll: true })];
      for (const { status, body } of answers) {
        const { error, code } = body;
        expect({ status, error, code }).toEqual({
          status: 400,
          error: 'This link is not valid or has expired',
          code: 'invalid_link',
        });
      }
    }
    expect(store.audit).toEqual([]);
  });
});

describe('POST preferences', () => {
  it('200 changes the topics that are given and no others, on the record', async () => {
    const { wish, consent, store, queue } = await setup(optOut('outreach'));
    const answer = await wish({ topics: { newsletter: false, outreach: true } });
    expect(answer.status).toBe(200);
    expect(subscribed(answer)).toEqual(['outreach', 'financial']);
    expect((await consent()).topics).toEqual({ newsletter: 'OPT_OUT', outreach: 'OPT_IN' });
    expect(store.audit).toMatchObject([
      {
        action: 'consent.change',
        method: 'preferences_page',
        actor: 'recipient',
        subject: ana,
        campaign: 'send-1',
        requestId: 'request-1',
        ip: '192.0.2.1',
        before: { topics: { outreach: 'OPT_OUT' } },
        after: { topics: { newsletter: 'OPT_OUT', outreach: 'OPT_IN' } },
      },
    ]);
    expect(queue.addresses).toContain(ana);
  });

  it('200 leaves everything, and takes back only what is named', async () => {
    const { wish, consent } = await setup();
    expect(subscribed(await wish({ unsubscribeAll: true }))).toEqual([]);
    expect(await consent()).toMatchObject({ unsubscribeAll: true });
    expect(subscribed(await wish({ topics: { financial: true } }))).toEqual(['financial']);
  });

  it('200 writes nothing for what is so already, however often and for strangers too', async () => {
    const { wish, store } = await setup();
    await wish({ topics: { newsletter: true }, pausedUntil: null });
    expect(store.audit).toEqual([]);
    const pause = { topics: { newsletter: false }, pausedUntil: inThirtyDays };
    await Promise.all(Array.from({ length: 50 }, () => wish(pause)));
    expect(store.audit).toHaveLength(1);
  });

  it('200 pauses, ends the pause, and leaves topics as they are', async () => {
    const { wish, consent, store } = await setup(optOut('outreach'));
    await wish({ pausedUntil: inThirtyDays });
    expect(await consent()).toEqual({
      unsubscribeAll: false,
      topics: { outreach: 'OPT_OUT' },
      pausedUntil: inThirtyDays,
    });
    await wish({ pausedUntil: null });
    expect(await consent()).toEqual({ unsubscribeAll: false, topics: { outreach: 'OPT_OUT' } });
    expect(store.audit).toMatchObject([
      { after: { pausedUntil: inThirtyDays } },
      { before: { pausedUntil: inThirtyDays } },
    ]);
  });

  it('in its week of grace a link leads to less mail and not to more', async () => {
    const { wish, passDays, consent } = await setup(optOut('outreach'));
    await wish({ pausedUntil: '2026-12-20T00:00:00.000Z' });
    passDays(31);
    const refused = { status: 400, body: { code: 'invalid_link' } };
    expect(await wish({ topics: { outreach: true, newsletter: false } })).toMatchObject(refused);
    expect(await wish({ pausedUntil: null })).toMatchObject(refused);
    expect(await wish({ pausedUntil: '2026-12-10T00:00:00.000Z' })).toMatchObject(refused);
    expect((await consent()).topics).toEqual({ outreach: 'OPT_OUT' });
    const less = { topics: { newsletter: false }, pausedUntil: '2026-12-30T00:00:00.000Z' };
    expect(await wish(less)).toMatchObject({ status: 200 });
    expect(await wish({ unsubscribeAll: true })).toMatchObject({ status: 200 });
  });

  it('409 takes nobody back whose address is none, and lets them leave', async () => {
    const { wish, consent, preferences, token, store } = await setup(block('invalid'), optOutOfAll);
    expect((await preferences(token)).body['data']).toMatchObject({ blocked: true });
    expect(await wish({ topics: { outreach: true } })).toMatchObject({
      status: 409,
      body: { code: 'recipient_blocked' },
    });
    expect(store.audit).toEqual([]);
    expect(await wish({ pausedUntil: inThirtyDays })).toMatchObject({ status: 200 });
    expect(await consent()).toMatchObject({ block: 'invalid', unsubscribeAll: true });
  });

  it.each([
    ['nothing to change', {}],
    ['topics and all of them', { topics: { outreach: false }, unsubscribeAll: true }],
    ['all back at once by a word that leaves', { unsubscribeAll: false }],
    ['a topic that is not ours', { topics: { gossip: false } }],
    ['a pause in the past', { pausedUntil: '2026-10-31T09:00:00Z' }],
    ['a pause of years', { pausedUntil: '2029-01-01T00:00:00Z' }],
    ['a pause until some time', { pausedUntil: 'soon' }],
    ['another address', { email: 'eve@example.com', unsubscribeAll: true }],
  ])('400 for %s leaves no trace', async (_what, body) => {
    const { wish, store } = await setup();
    expect(await wish(body)).toMatchObject({ status: 400, body: { code: 'invalid_request' } });
    expect(store.audit).toEqual([]);
  });
});
