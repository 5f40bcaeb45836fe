import { expect, it } from 'vitest';
import { factsOf, newDelivery } from '../delivery.ts';
import type { Ledger } from '../ports.ts';
import { testSend } from './test-send.ts';

/** What every ledger must do with sends whose end is not known. */
export const openSendsSuite = (make: (now: () => number) => Ledger): void => {
  const setup = async (people = 2) => {
    let now = Date.now();
    const ledger = make(() => now);
    const send = testSend(Array.from({ length: people }, (_, n) => `user${n}@example.com`));
    const facts = factsOf(send);
    const lease = { holder: 'one', until: now + 60_000 };
    await ledger.open({ ...send, ...facts }, lease);
    await ledger.add(
      send.id,
      people,
      send.recipients.map((recipient) => newDelivery(send.id, recipient)),
    );
    /** Whether it is due now, among those of other tests. */
    const isDue = async () =>
      (await ledger.listDue(new Date(now), 1_000)).some(({ id }) => id === send.id);
    const pass = (milliseconds: number) => void (now += milliseconds);
    pass(1);
    return { ledger, facts, lease, isDue, pass, now: () => now };
  };

  it('lists a send from its beginning, with what never changes about it', async () => {
    const { ledger, facts, now } = await setup();
    const due = await ledger.listDue(new Date(now()), 1_000);
    const found = due.find(({ id }) => id === facts.id);
    expect(found).toEqual({ ...facts, createdAt: expect.any(Date) });
    expect(found?.createdAt.getTime()).toBe(now() - 1);
  });

  it('lists it no more once it is finished, and puts nothing off that is', async () => {
    const { ledger, facts, lease, isDue } = await setup();
    expect(await isDue()).toBe(true);
    await ledger.close(facts.id, lease, true);
    await ledger.putOff(facts.id, new Date(0));
    expect(await isDue()).toBe(false);
  });

  it('never lists a send that nobody holds, however often it is entered', async () => {
    const { ledger, facts, now } = await setup();
    const send = { ...testSend(['ana@example.com']), campaign: facts.campaign, count: 1 };
    await ledger.enter(send);
    await ledger.enter({ ...send, count: 2 });
    const due = await ledger.listDue(new Date(now() + 1), 1_000);
    expect(due.some(({ id }) => id === send.id)).toBe(false);
    expect(await ledger.factsOf(send.id)).toMatchObject({ count: 1, campaign: facts.campaign });
  });

  it('lists what was put off when its time has come', async () => {
    const { ledger, facts, isDue, pass, now } = await setup();
    await ledger.putOff(facts.id, new Date(now() + 60_000));
    expect(await isDue()).toBe(false);
    pass(60_001);
    expect(await isDue()).toBe(true);
  });

  it('retires a send that nobody holds, and answers from its rows from then on', async () => {
    const { ledger, facts, isDue, pass } = await setup();
    await ledger.retire(facts.id);
    expect(await isDue()).toBe(true);
    pass(60_001);
    await ledger.retire(facts.id);
    expect(await isDue()).toBe(false);
  });

  it.each([1, 2, 40])('reads all %i rows of a send', async (people) => {
    const { ledger, facts } = await setup(people);
    const rows = await ledger.rowsOf(facts.id, people);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(people);
    expect(rows).toHaveLength(people);
    expect(rows[0]).toMatchObject({ state: 'pending' });
  });
};
