import { describe, expect, it } from 'vitest';
import { optOutOfAll } from './consent.ts';
import { testCtx } from '@distronation/common/testing';
import { consentFixture, pseudonymOf } from './testing/index.ts';

const ana = 'ana@example.com';
const staff = { Authorization: 'Bearer outreach' };

const afterLeaving = async () => {
  const fixture = consentFixture();
  const token = await fixture.tokenFor(ana);
  await fixture.oneClick(token);
  return { ...fixture, token };
};

describe('POST add-contact', () => {
  it('200 takes the recipient back by the token of their own mail', async () => {
    const { addContact, store, token } = await afterLeaving();
    expect(
      await addContact({ email: 'ANA@example.com', topics: ['outreach'], data: token }),
    ).toMatchObject({
      status: 200,
      body: { success: true, data: { topics: { outreach: 'OPT_IN' } } },
    });
    expect((await store.read(ana)).consent.topics).toEqual({ outreach: 'OPT_IN' });
    expect(store.audit.at(-1)).toMatchObject({
      action: 'consent.resubscribe',
      actor: 'recipient',
      method: 'link_page',
    });
  });

  it('200 for staff, who need no token', async () => {
    const { addContact, store } = await afterLeaving();
    const body = { email: ana, reason: 'Asked for it by telephone' };
    expect(await addContact(body, staff)).toMatchObject({ status: 200 });
    expect(store.audit.at(-1)).toMatchObject({
      actor: 'staff:uid-outreach',
      method: 'staff',
      reason: body.reason,
    });
  });

  it('400 for the token of somebody else, or an old one; nothing changes', async () => {
    const { addContact, store, token, tokenFor, passDays } = await afterLeaving();
    const foreign = await tokenFor('eve@example.com');
    for (const data of [foreign, 'nonsense']) {
      expect(await addContact({ email: ana, data })).toMatchObject({
        status: 400,
        body: { code: 'invalid_link' },
      });
    }
    passDays(31);
    expect(await addContact({ email: ana, data: token })).toMatchObject({ status: 400 });
    expect(store.audit).toHaveLength(1);
  });

  it('401 for whoever brings neither a sign-in nor a link; nothing changes', async () => {
    const { addContact, store } = await afterLeaving();
    expect(await addContact({ email: ana })).toMatchObject({
      status: 401,
      body: { error: 'Authorization token is required', code: 'missing_token' },
    });
    expect(store.audit).toHaveLength(1);
  });

  it('tells the log under what the person is on the record, and not who they are', async () => {
    const { addContact, log, token } = await afterLeaving();
    log.lines.length = 0;
    await addContact({ email: ana, data: token });
    await addContact({ email: 'new@example.com' }, staff);
    const told = log.lines.filter(({ message }) => message === 'subscription asked for');
    expect(told.map(({ fields }) => fields)).toEqual([
      {
        requestId: 'request-1',
        subjectHash: pseudonymOf(ana),
        tokenTimestamp: '2026-11-01T09:00:00.000Z',
      },
      { requestId: 'request-1', subjectHash: pseudonymOf('new@example.com') },
    ]);
    expect(JSON.stringify(log.lines)).not.toMatch(/@example/);
  });

  it('401 and 403 for staff tokens that do not allow it', async () => {
    const { addContact, token } = await afterLeaving();
    const as = (who: string) =>
      addContact({ email: ana, data: token }, { Authorization: `Bearer ${who}` });
    expect(await as('nobody')).toMatchObject({ status: 401 });
    expect(await as('viewer')).toMatchObject({ status: 403 });
  });

  it('gives back one topic only to whoever had left them all', async () => {
    const { addContact, deps, store, tokenFor } = consentFixture();
    const how = { action: 'consent.unsubscribe', method: 'staff' } as const;
    await deps.changeConsent(testCtx(), { address: ana, apply: optOutOfAll, ...how });
    await addContact({ email: ana, topics: ['financial'], data: await tokenFor(ana) });
    expect((await store.read(ana)).consent).toMatchObject({
      unsubscribeAll: false,
      topics: { newsletter: 'OPT_OUT', outreach: 'OPT_OUT', financial: 'OPT_IN' },
    });
  });
});
