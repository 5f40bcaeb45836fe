import { describe, expect, it } from 'vitest';
import { block, optIn, optOut, optOutOfAll } from './consent.ts';
import { eraseConsent } from './erase-consent.ts';
import { syncContacts } from './sync-contacts.ts';
import { ana, contactListFixture, ctx } from './testing/contact-list-fixture.ts';

describe('keeping SES’s contact list in step', () => {
  it('creates a stranger there with defaults, and knows them here from then on', async () => {
    const { store, contactList, sync } = contactListFixture();
    await sync(ctx, ana);
    expect(contactList.contacts.get(ana)).toMatchObject({ unsubscribeAll: false, topics: {} });
    expect((await store.read(ana)).version).toBe(1);
    expect(store.audit).toMatchObject([{ action: 'contact.add' }]);
  });

  it('writes a choice made here, and keeps the topics that only SES knows', async () => {
    const { contactList, sync, choose, now } = contactListFixture();
    contactList.contacts.set(ana, {
      unsubscribeAll: false,
      topics: { newsletter: 'OPT_OUT' },
      updatedAt: now(),
    });
    await choose(optOut('outreach'));
    await sync(ctx, ana);
    expect(contactList.contacts.get(ana)?.topics).toEqual({
      newsletter: 'OPT_OUT',
      outreach: 'OPT_OUT',
    });
  });

  it('forgets whoever was erased, after taking over what they had left at SES', async () => {
    const { store, contactList, queue, sync, now } = contactListFixture();
    const listed = { unsubscribeAll: true, topics: {}, updatedAt: now() };
    contactList.contacts.set(ana, listed);
    await eraseConsent({ store, queue, now })(ctx, ana);
    await sync(ctx, ana);
    await sync(ctx, ana);
    expect(contactList.contacts.size).toBe(0);
    expect(await store.read(ana)).toMatchObject({
      consent: { unsubscribeAll: true },
      erasedAt: expect.any(String),
    });
    expect(store.audit.map(({ action }) => action)).toEqual([
      'contact.erase',
      'consent.unsubscribe',
    ]);
  });

  it.each([1, 2])(
    'leaves nobody at SES who was erased while it looked, after look %i',
    async (look) => {
      const { store, contactList, queue, sync, choose, now } = contactListFixture();
      await choose(optOut('outreach'));
      const { read } = store;
      let looks = 0;
      store.read = async (address) => {
        const before = await read(address);
        if ((looks += 1) === look) await eraseConsent({ store, queue, now })(ctx, ana);
        return before;
      };
      await sync(ctx, ana);
      expect(contactList.contacts.size).toBe(0);
    },
  );

  it('takes over an opt-out that was made at SES', async () => {
    const { store, contactList, sync, choose, now } = contactListFixture();
    await choose(optIn(now(), 'outreach'));
    contactList.contacts.set(ana, {
      unsubscribeAll: true,
      topics: { outreach: 'OPT_OUT' },
      updatedAt: now(),
    });
    await sync(ctx, ana);
    expect((await store.read(ana)).consent).toMatchObject({
      unsubscribeAll: true,
      topics: { outreach: 'OPT_OUT' },
    });
  });

  it('never takes a subscription over from SES', async () => {
    const { store, contactList, sync, choose, now } = contactListFixture();
    await choose(optOut('outreach'));
    contactList.contacts.set(ana, {
      unsubscribeAll: false,
      topics: { outreach: 'OPT_IN' },
      updatedAt: now(),
    });
    await sync(ctx, ana);
    expect((await store.read(ana)).consent.topics.outreach).toBe('OPT_OUT');
    expect(contactList.contacts.get(ana)?.topics.outreach).toBe('OPT_OUT');
  });

  it.each([
    ['leaving another topic', optOut('newsletter')],
    ['a bounce', block('bounced')],
  ])('keeps an opt-out made at SES, although %s came later here', async (_what, later) => {
    const { store, contactList, sync, choose, now } = contactListFixture();
    await choose(optIn(now(), 'outreach'));
    contactList.contacts.set(ana, {
      unsubscribeAll: true,
      topics: { outreach: 'OPT_OUT' },
      updatedAt: now(),
    });
    await choose(later);
    await sync(ctx, ana);
    expect((await store.read(ana)).consent).toMatchObject({
      unsubscribeAll: true,
      topics: { outreach: 'OPT_OUT' },
    });
    expect(contactList.contacts.get(ana)).toMatchObject({ unsubscribeAll: true });
  });

  it('carries a later resubscription over an earlier opt-out at SES', async () => {
    const { contactList, sync, choose, now } = contactListFixture();
    contactList.contacts.set(ana, {
      unsubscribeAll: true,
      topics: { outreach: 'OPT_OUT' },
      updatedAt: now(),
    });
    await choose(optIn(now(), 'outreach'));
    await sync(ctx, ana);
    expect(contactList.contacts.get(ana)).toMatchObject({
      unsubscribeAll: false,
      topics: { outreach: 'OPT_IN' },
    });
  });

  it('takes over all that was left at SES, but for the topics that were taken back in since', async () => {
    const { store, contactList, sync, choose, now } = contactListFixture();
    contactList.contacts.set(ana, { unsubscribeAll: true, topics: {}, updatedAt: now() });
    await choose(optIn(now(), 'outreach'));
    await sync(ctx, ana);
    const topics = { outreach: 'OPT_IN', newsletter: 'OPT_OUT', financial: 'OPT_OUT' };
    expect((await store.read(ana)).consent.topics).toEqual(topics);
    expect(contactList.contacts.get(ana)).toMatchObject({ unsubscribeAll: false, topics });
  });

  it('does not mistake what it wrote for a choice made at SES, where another topic was left while coming back was under way', async () => {
    const { store, contactList, sync, choose, now } = contactListFixture();
    await choose(optOut('outreach'));
    await sync(ctx, ana);
    const asked = now();
    await choose(optOut('newsletter'));
    await sync(ctx, ana);
    await choose(optIn(asked, 'outreach'));
    await sync(ctx, ana);
    const topics = { outreach: 'OPT_IN', newsletter: 'OPT_OUT' };
    expect((await store.read(ana)).consent.topics).toEqual(topics);
    expect(contactList.contacts.get(ana)?.topics).toEqual(topics);
  });

  it.each([
    ['create', 'after the record was read'],
    ['replace', 'after the record was read'],
    ['create', 'before, and written down after'],
    ['replace', 'before, and written down after'],
  ] as const)(
    'does not mistake what it wrote too late (%s) for a choice made at SES, where coming back was asked for %s',
    async (way, when) => {
      const { store, contactList, sync, choose, now } = contactListFixture();
      if (way === 'replace') await sync(ctx, ana);
      await choose(optOut('outreach'));
      const early = now();
      const written: unknown[] = [];
      const write = contactList[way];
      contactList[way] = async (address, contact) => {
        contactList[way] = write;
        const asked = when.startsWith('before') ? early : now();
        await choose(optIn(asked, 'outreach'));
        await write(address, contact);
        written.push(contactList.contacts.get(ana)?.topics.outreach);
      };
      await sync(ctx, ana);
      expect(written).toEqual(['OPT_OUT']);
      await sync(ctx, ana);
      expect(contactList.contacts.get(ana)?.topics.outreach).toBe('OPT_IN');
      expect((await store.read(ana)).consent.topics.outreach).toBe('OPT_IN');
    },
  );

  it('takes over what was left at SES, and not beside it what we wrote there before somebody came back', async () => {
    const { store, contactList, sync, choose, now } = contactListFixture();
    await choose(optOut('outreach'));
    await sync(ctx, ana);
    await choose(optIn(now(), 'outreach'));
    const { topics: held, ...rest } = (await contactList.find(ana)) ?? { topics: {} };
    const left = { ...held, newsletter: 'OPT_OUT' } as const;
    contactList.contacts.set(ana, {
      unsubscribeAll: false,
      ...rest,
      topics: left,
      updatedAt: now(),
    });
    await sync(ctx, ana);
    const topics = { outreach: 'OPT_IN', newsletter: 'OPT_OUT' };
    expect((await store.read(ana)).consent.topics).toEqual(topics);
    expect(contactList.contacts.get(ana)?.topics).toEqual(topics);
  });

  it('takes over what it wrote itself, where our record was put back to an earlier state', async () => {
    const { store, contactList, sync, choose, now } = contactListFixture();
    await choose(optIn(now(), 'newsletter'));
    const topics = { outreach: 'OPT_OUT' } as const;
    const asOf = now();
    const written = { asOf, unsubscribeAll: false, topics };
    contactList.contacts.set(ana, { unsubscribeAll: false, topics, updatedAt: asOf, written });
    await sync(ctx, ana);
    expect((await store.read(ana)).consent.topics.outreach).toBe('OPT_OUT');
  });

  it('writes what was chosen while it wrote, and is not overtaken by another that is slower', async () => {
    const { contactList, sync, choose, now } = contactListFixture();
    await sync(ctx, ana);
    const { replace } = contactList;
    contactList.replace = async (...contact) => {
      contactList.replace = replace;
      await choose(optIn(now(), 'outreach'));
      await sync(ctx, ana);
      await replace(...contact);
    };
    await choose(optOut('outreach'));
    await sync(ctx, ana);
    expect(contactList.contacts.get(ana)?.topics.outreach).toBe('OPT_IN');
  });

  it('ends in the same state however often and in whatever order it runs', async () => {
    const { store, contactList, sync, choose } = contactListFixture();
    await choose(optOut('outreach'));
    await sync(ctx, ana);
    await choose(optOutOfAll);
    await sync(ctx, ana);
    const before = [await store.read(ana), contactList.contacts.get(ana)];
    await sync(ctx, ana);
    await sync(ctx, ana);
    expect([await store.read(ana), contactList.contacts.get(ana)]).toEqual(before);
  });

  it('gives back what failed and finishes the rest', async () => {
    const { contactList, sync } = contactListFixture();
    const work = syncContacts(sync);
    const messages = [
      { messageId: 'm1', body: JSON.stringify({ address: ana }) },
      { messageId: 'm2', body: 'no JSON' },
    ];
    expect(await work(ctx, messages)).toEqual(['m2']);
    contactList.outage = new Error('TooManyRequests');
    expect(await work(ctx, messages)).toEqual(['m1', 'm2']);
  });
});
