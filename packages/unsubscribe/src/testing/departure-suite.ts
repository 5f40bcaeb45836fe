import { testCtx } from '@distronation/common/testing';
import { expect, it } from 'vitest';
import type { ConsentChange } from '../change-consent.ts';
import { optIn, optOut, optOutOfAll, type Consent } from '../consent.ts';
import { eraseConsent } from '../erase-consent.ts';
import type { ConsentStore } from '../ports.ts';
import { changesOfConsent } from './changes-of-consent.ts';
import { memorySyncQueue } from './memory-sync-queue.ts';

export interface DeparturesUnderTest {
  store: ConsentStore;
  /** Has the ledger know of a send to this address, and resolves to its id. */
  sendTo(address: string): Promise<string>;
  /** How many departures the numbers of a send have. */
  counted(sendId: string): Promise<number>;
}

const now = () => new Date('2026-11-01T09:00:00.000Z');
const ctx = testCtx({ actor: { kind: 'anonymous' } });

/** What every consent store must do when somebody leaves by a mail, the one in memory and the one in
 *  DynamoDB alike. */
export const departureSuite = (make: () => DeparturesUnderTest): void => {
  const setup = async () => {
    const { store, sendTo, counted } = make();
    const address = `Left.${crypto.randomUUID()}@Example.com`;
    const change = changesOfConsent(store, now);
    const sendId = await sendTo(address);
    const leave = (how: Partial<ConsentChange> = {}) =>
      change(ctx, {
        address,
        apply: optOut('outreach'),
        action: 'consent.unsubscribe',
        method: 'one_click',
        campaign: sendId,
        ...how,
      });
    return {
      store,
      address,
      sendId,
      leave,
      comeBack: () =>
        leave({
          apply: optIn(now(), 'outreach'),
          action: 'consent.resubscribe',
          method: 'link_page',
        }),
      erase: () => eraseConsent({ store, queue: memorySyncQueue(), now })(ctx, address),
      sendAnother: () => sendTo(address),
      counted: (of = sendId) => counted(of),
    };
  };

  it('counts whoever leaves fifty times at once a single time', async () => {
    const { leave, counted } = await setup();
    const answers = await Promise.all(Array.from({ length: 50 }, () => leave()));
    expect(answers.filter(({ changed }) => changed)).toHaveLength(1);
    expect(await counted()).toBe(1);
  });

  it.each(['one_click', 'preferences_page', 'mailto'] as const)('counts %s', async (method) => {
    const { leave, counted } = await setup();
    await leave({ method });
    expect(await counted()).toBe(1);
  });

  it('counts a send once for all the topics that are left by it, and another send by itself', async () => {
    const { leave, sendAnother, counted } = await setup();
    const other = await sendAnother();
    await leave();
    await leave({ apply: optOut('newsletter'), campaign: other });
    await leave({ apply: optOutOfAll });
    expect([await counted(), await counted(other)]).toEqual([1, 1]);
  });

  it('counts somebody again who came back in between', async () => {
    const { leave, comeBack, counted } = await setup();
    await leave();
    await comeBack();
    expect(await counted()).toBe(1);
    await leave();
    expect(await counted()).toBe(2);
  });

  it('counts nobody again for swapping one topic for another', async () => {
    const { leave, counted } = await setup();
    await leave();
    const swap = (before: Consent) => optOut('newsletter')(optIn(now(), 'outreach')(before));
    await leave({ apply: swap, method: 'preferences_page' });
    await leave({ apply: optOut('financial') });
    expect(await counted()).toBe(1);
  });

  it('leaves what was left at a provider to the event that tells of it, once', async () => {
    const { leave, counted } = await setup();
    await leave({ method: 'ses_event' });
    await leave({ apply: optOutOfAll });
    expect(await counted()).toBe(0);
  });

  it.each([
    ['by a colleague', { method: 'staff' }],
    ['without a mail', { campaign: '' }],
    ['by a mail of a send that the ledger does not know', { campaign: 'send-of-nobody' }],
    ['from nothing, as mail was only paused', { apply: (before) => before }],
  ] satisfies [string, Partial<ConsentChange>][])('counts nobody who left %s', async (_, how) => {
    const { store, address, leave, counted } = await setup();
    await leave(how);
    expect(await counted()).toBe(0);
    expect((await store.read(address)).version).toBe(1);
  });

  it('counts nobody who is erased, and keeps their choice', async () => {
    const { store, address, leave, erase, counted } = await setup();
    await erase();
    await leave();
    expect(await counted()).toBe(0);
    expect((await store.read(address)).consent.topics).toEqual({ outreach: 'OPT_OUT' });
  });

  it('counts nothing of a change that was overtaken', async () => {
    const { store, address, sendId, leave, counted } = await setup();
    await leave({ method: 'staff' });
    const { consent } = await store.read(address);
    const at = now().toISOString();
    const departure = { address, sendId, at, method: 'one_click' } as const;
    const how = { action: 'consent.unsubscribe', method: 'one_click', actor: 'recipient' } as const;
    const entry = { ...how, subject: address, at, requestId: 'request-1' };
    expect(await store.commit({ address, version: 0, consent, entry, departure })).toBe(false);
    expect(await counted()).toBe(0);
  });
};
