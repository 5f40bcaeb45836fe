import { recordingLog, testCtx } from '@distronation/common/testing';
import { describe, expect, it } from 'vitest';
import { adoptListedContact } from './adopt-listed-contact.ts';
import { changeConsent } from './change-consent.ts';
import { checkRecipients } from './check-recipients.ts';
import { block, optIn, optOut, optOutOfAll, type ChangeConsent } from './consent.ts';
import { eraseConsent } from './erase-consent.ts';
import { ensureRecipientSubscription } from './ensure-recipient-subscription.ts';
import { syncContact } from './sync-contact.ts';
import { syncContacts } from './sync-contacts.ts';
import { memoryConsentStore, memoryContactList, memorySyncQueue } from './testing/index.ts';

const ana = 'ana@example.com';
const ctx = testCtx({ actor: { kind: 'system', name: 'contact-sync' } });

const setup = () => {
  let minute = 0;
  const now = () => new Date(Date.UTC(2026, 10, 1, 9, (minute += 1)));
  const store = memoryConsentStore();
  const contactList = memoryContactList();
  const queue = memorySyncQueue();
  const change = changeConsent({ store, queue: { add: async () => {} }, now });
  const sync = syncContact({
    store,
    contactList,
    adopt: adoptListedContact({ store, changeConsent: change }),
  });
  const adopt = adoptListedContact({ store, changeConsent: changeConsent({ store, queue, now }) });
  const ensure = ensureRecipientSubscription({ contactList, adopt, queue });
  const check = checkRecipients({ store, ensure, now });
  const choose = (apply: ChangeConsent) =>
    change(ctx, { address: ana, apply, action: 'consent.unsubscribe', method: 'one_click' });
  return { store, contactList, queue, sync, check, choose, now };
};

describe('keeping SES’s contact list in step', () => {
  it('creates a stranger there with defaults, and knows them here from then on', async () => {
    const { store, contactList, sync } = setup();
    await sync(ctx, ana);
    expect(contactList.contacts.get(ana)).toMatchObject({ unsubscribeAll: false, topics: {} });
    expect((await store.read(ana)).version).toBe(1);
    expect(store.audit).toMatchObject([{ action: 'contact.add' }]);
  });

  it('writes a choice made here, and keeps the topics that only SES knows', async () => {
    const { contactList, sync, choose, now } = setup();
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
    const { store, contactList, queue, sync, now } = setup();
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

  it('takes over an opt-out that was made at SES', async () => {
    const { store, contactList, sync, choose, now } = setup();
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
    const { store, contactList, sync, choose, now } = setup();
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
    const { store, contactList, sync, choose, now } = setup();
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
    const { contactList, sync, choose, now } = setup();
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

  it.each([
    ['create', 'after the record was read'],
    ['replace', 'after the record was read'],
    ['create', 'before, and written down after'],
    ['replace', 'before, and written down after'],
  ] as const)(
    'does not mistake what it wrote too late (%s) for a choice made at SES, where coming back was asked for %s',
    async (way, when) => {
      const { store, contactList, sync, choose, now } = setup();
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

  it('writes what was chosen while it wrote, and is not overtaken by another that is slower', async () => {
    const { contactList, sync, choose, now } = setup();
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
    const { store, contactList, sync, choose } = setup();
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
    const { contactList, sync } = setup();
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

describe('the gate’s question', () => {
  it('honours at once an opt-out that only SES knew of', async () => {
    const { contactList, check, now } = setup();
    contactList.contacts.set(ana, {
      unsubscribeAll: false,
      topics: { outreach: 'OPT_OUT' },
      updatedAt: now(),
    });
    expect(await check(ctx, [ana], 'outreach')).toEqual(new Map([[ana, 'unsubscribed_topic']]));
    expect(await check(ctx, [ana], 'financial')).toEqual(new Map([[ana, undefined]]));
  });

  it('asks SES about five strangers and leaves the others to the queue', async () => {
    const { contactList, queue, check, now } = setup();
    const many = Array.from({ length: 8 }, (_, n) => `user${n}@example.com`);
    contactList.contacts.set(many[4] ?? '', { unsubscribeAll: true, topics: {}, updatedAt: now() });
    const answers = await check(ctx, many, 'outreach');
    expect([...answers.values()].filter(Boolean)).toEqual(['unsubscribed_all']);
    expect(queue.addresses.toSorted()).toEqual(many);
  });

  it('asks SES about nobody twice', async () => {
    const { contactList, check } = setup();
    await check(ctx, [ana], 'outreach');
    contactList.outage = new Error('SES is down');
    const log = recordingLog();
    await check({ ...ctx, log }, [ana], 'outreach');
    expect(log.lines).toEqual([]);
  });

  it('holds mail back when SES’s answer cannot be kept', async () => {
    const { store, contactList, check, now } = setup();
    contactList.contacts.set(ana, { unsubscribeAll: true, topics: {}, updatedAt: now() });
    store.commit = async () => {
      throw new Error('DynamoDB is down');
    };
    await expect(check(ctx, [ana], 'outreach')).rejects.toThrow('DynamoDB is down');
  });

  it('answers from our own record while SES is down', async () => {
    const { contactList, queue, check, choose } = setup();
    await choose(optOut('outreach'));
    contactList.outage = new Error('SES is down');
    queue.outage = new Error('SQS is down');
    const answers = await check(ctx, [ana, 'bob@example.com'], 'outreach');
    expect(answers).toEqual(
      new Map([
        [ana, 'unsubscribed_topic'],
        ['bob@example.com', undefined],
      ]),
    );
  });
});
