import { testCtx } from '@distronation/common/testing';
import { describe, expect, it } from 'vitest';
import { block, blockAsOf, optOut, type Block, type ChangeConsent } from './consent.ts';
import type { ListedFor } from './ports.ts';
import { consentFixture } from './testing/index.ts';

const ana = 'ana@example.com';
const how = { action: 'consent.change', method: 'preferences_page' } as const;
const staff = { Authorization: 'Bearer outreach' };

const setup = async (apply: ChangeConsent, ...listed: ListedFor[]) => {
  const fixture = consentFixture();
  const { deps, providerLists, addContact, choose, tokenFor, store } = fixture;
  const change = (next: ChangeConsent) =>
    deps.changeConsent(testCtx(), { address: ana, apply: next, ...how });
  await change(apply);
  for (const reason of listed) providerLists.add(ana, reason);
  const data = await tokenFor(ana);
  return {
    ...fixture,
    change,
    byStaff: () => addContact({ email: ana, reason: 'Their mailbox works again' }, staff),
    byLink: () => addContact({ email: ana, data }),
    byPage: () => choose(data, { topics: { newsletter: true } }),
    blockNow: async (): Promise<Block | undefined> => (await store.read(ana)).consent.block,
  };
};

describe('the lists of the provider', () => {
  it('let go whatever the person may lift, and what they left there', async () => {
    const { byLink, providerLists } = await setup(
      block('complained'),
      'bounced',
      'complained',
      'unsubscribed',
    );
    expect(await byLink()).toMatchObject({ status: 200 });
    expect(providerLists.reasonsFor(ana)).toEqual([]);
  });

  it('let go before the gate opens: while they do not answer, nothing is changed, and a repeat helps', async () => {
    const { byLink, byPage, byStaff, blockNow, providerLists, store } = await setup(
      block('bounced'),
      'bounced',
    );
    providerLists.outage = new Error('no answer');
    for (const way of [byLink, byPage, byStaff]) {
      expect(await way()).toMatchObject({ status: 503, body: { code: 'provider_unavailable' } });
    }
    expect(await blockNow()).toBe('bounced');
    expect(store.audit).toHaveLength(1);
    providerLists.outage = undefined;
    expect(await byLink()).toMatchObject({ status: 200 });
    expect(await blockNow()).toBeUndefined();
  });

  it('teach us a complaint that we had not heard of, which staff do not lift', async () => {
    const { byStaff, blockNow, providerLists, store } = await setup(
      block('bounced'),
      'bounced',
      'complained',
    );
    const refused = {
      status: 409,
      body: { code: 'recipient_blocked', data: { block: 'complained' } },
    };
    expect(await byStaff()).toMatchObject(refused);
    expect(await blockNow()).toBe('complained');
    expect(providerLists.reasonsFor(ana)).toEqual(['complained']);
    expect(store.audit.at(-1)).toMatchObject({
      action: 'consent.block',
      method: 'mailgun_list',
      actor: 'system:mailgun',
      reason: 'complained',
    });
  });

  it('are not asked about what is refused anyway', async () => {
    const { byStaff, providerLists } = await setup(block('complained'), 'bounced', 'complained');
    expect(await byStaff()).toMatchObject({ status: 409 });
    expect(providerLists.reasonsFor(ana)).toEqual(['bounced', 'complained']);
  });

  it('let go also where our record shows no block: we may not have heard of it', async () => {
    const { byLink, providerLists } = await setup(optOut('newsletter'), 'bounced');
    expect(await byLink()).toMatchObject({ status: 200 });
    expect(providerLists.reasonsFor(ana)).toEqual([]);
  });
});

describe('an event that comes late', () => {
  it('does not block anew for what happened before somebody came back; a new one does', async () => {
    const { byLink, blockNow, change, deps } = await setup(block('bounced'));
    await byLink();
    const before = new Date(deps.now().getTime() - 60_000);
    await change(blockAsOf(before, 'bounced'));
    await change(blockAsOf(before, 'complained'));
    expect(await blockNow()).toBeUndefined();
    await change(blockAsOf(new Date(deps.now().getTime() + 1), 'bounced'));
    expect(await blockNow()).toBe('bounced');
  });

  it('counts as a complaint in spite of a colleague, who lifted a bounce', async () => {
    const { byStaff, blockNow, change, deps } = await setup(block('bounced'));
    expect(await byStaff()).toMatchObject({ status: 200 });
    const before = new Date(deps.now().getTime() - 60_000);
    await change(blockAsOf(before, 'bounced'));
    expect(await blockNow()).toBeUndefined();
    await change(blockAsOf(before, 'complained'));
    expect(await blockNow()).toBe('complained');
  });
});
