import { testCtx } from '@distronation/common/testing';
import { describe, expect, it } from 'vitest';
import type { Delivery, Outcome } from './delivery.ts';
import { settleOpenSends } from './settle-open-sends.ts';
import { deliveryFixture, statesOf } from './testing/delivery-fixture.ts';
import { recordingTransport, testSend } from './testing/index.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const ctx = testCtx({ deadline: Number.POSITIVE_INFINITY });

/** A send to two people whose provider gave no answer, and what it knows later. */
const inDoubt = async (known: (delivery: Delivery) => Outcome | undefined) => {
  const asked: string[][] = [];
  const transport = recordingTransport({ answer: () => ({ state: 'uncertain' }), known });
  const { lookUp } = transport;
  transport.lookUp = (of, rows) => {
    asked.push(rows.map(({ recipient }) => recipient.address));
    return lookUp(of, rows);
  };
  const fixture = deliveryFixture({ transport });
  const send = testSend(['ana@example.com', 'bob@example.com']);
  await fixture.run(ctx, send);
  const clock = { now: Date.UTC(2026, 10, 1) };
  const pass = (milliseconds: number) => {
    clock.now += milliseconds;
    fixture.pass(milliseconds);
  };
  const { ledger } = fixture;
  const settle = settleOpenSends({ ledger, transport, now: () => new Date(clock.now) });
  const states = async () => statesOf(await ledger.rowsOf(send.id, 2));
  const isOpen = () => ledger.sends.get(send.id)?.finished === false;
  return { ...fixture, send, asked, pass, tick: () => settle(ctx), states, isOpen };
};

const took: Outcome = { state: 'accepted', messageId: 'm1@example.com' };
const lost: Outcome = { state: 'failed', reason: 'provider_lost' };

describe('a single send in doubt about which nobody asks again', () => {
  it('is settled by the clock once its provider can tell, and then left alone', async () => {
    const { pass, tick, states, isOpen, asked, ledger } = await inDoubt(({ recipient }) =>
      recipient.address === 'ana@example.com' ? took : lost,
    );
    pass(29 * minute);
    await tick();
    expect(asked).toEqual([]);
    pass(5 * minute);
    await tick();
    await tick();
    expect(await states()).toEqual({ 'ana@example.com': 'accepted', 'bob@example.com': 'failed' });
    expect([isOpen(), asked.length, ledger.sent.get('c1')]).toEqual([false, 1, 1]);
  });

  it('is asked about less and less often, and given up after three days', async () => {
    const { pass, tick, states, isOpen, asked } = await inDoubt(() => undefined);
    for (let minutes = 0; minutes < 4 * 24 * 60; minutes += 10) {
      pass(10 * minute);
      await tick();
    }
    expect(asked.length).toBeGreaterThan(4);
    expect(asked.length).toBeLessThan(12);
    expect(isOpen()).toBe(false);
    expect(await states()).toMatchObject({ 'ana@example.com': 'uncertain' });
  });

  it('does not keep the others from being looked after', async () => {
    const { pass, tick, states, transport, run, ledger } = await inDoubt(() => took);
    const other = testSend(['eve@example.com']);
    await run(ctx, other);
    const { lookUp } = transport;
    transport.lookUp = async (of, rows) => {
      if (rows.some(({ recipient }) => recipient.address === 'ana@example.com'))
        throw new Error('no such luck');
      return lookUp(of, rows);
    };
    pass(40 * minute);
    expect(await tick()).toBe(1);
    expect(await states()).toMatchObject({ 'ana@example.com': 'uncertain' });
    expect(await ledger.rowsOf(other.id, 1)).toMatchObject([{ state: 'accepted' }]);
  });
});

describe('a single send that its caller has given up', () => {
  it('waits for as long as its key lasts, and is abandoned then: nothing had gone out', async () => {
    const fixture = deliveryFixture();
    const send = testSend(['ana@example.com']);
    await fixture.run(ctx, send, async () => undefined);
    const { ledger, transport } = fixture;
    const clock = { now: Date.UTC(2026, 10, 1) };
    const settle = settleOpenSends({ ledger, transport, now: () => new Date(clock.now) });
    const state = async () => (await ledger.rowsOf(send.id, 1))[0];
    clock.now += 12 * 60 * minute;
    fixture.pass(12 * 60 * minute);
    await settle(ctx);
    expect(await state()).toMatchObject({ state: 'pending' });
    clock.now += day;
    fixture.pass(day);
    await settle(ctx);
    expect(await state()).toMatchObject({ state: 'failed', reason: 'abandoned' });
    expect([ledger.sends.get(send.id)?.finished, transport.mailed()]).toEqual([true, []]);
  });

  it('still goes out for as long as its key lasts, also where nobody had written down to whom', async () => {
    const transport = recordingTransport();
    const crash: { error?: Error } = { error: new Error('the process died') };
    const fixture = deliveryFixture({
      transport,
      wrap: (ledger) => ({
        ...ledger,
        async add(...rows) {
          if (crash.error) throw crash.error;
          await ledger.add(...rows);
        },
      }),
    });
    const send = testSend(['ana@example.com']);
    await expect(fixture.run(ctx, send)).rejects.toThrow('the process died');
    delete crash.error;
    fixture.pass(2 * 60 * minute);
    const now = () => new Date(Date.UTC(2026, 10, 1) + 2 * 60 * minute);
    await settleOpenSends({ ledger: fixture.ledger, transport, now })(ctx);
    expect(statesOf(await fixture.run(ctx, send))).toEqual({ 'ana@example.com': 'accepted' });
  });

  it('takes nobody for abandoned who is being mailed at this moment, in the last second of its key', async () => {
    const fixture = deliveryFixture();
    const send = testSend(['ana@example.com']);
    await fixture.run(ctx, send, async () => undefined);
    const { ledger, transport } = fixture;
    const rowsOf: typeof ledger.rowsOf = async (...of) => {
      const rows = await ledger.rowsOf(...of);
      const ids = rows.map(({ id }) => id);
      const at = Date.UTC(2026, 10, 2);
      await ledger.claim(send.id, 1, ids, { holder: 'late', until: at + minute, at });
      return rows;
    };
    const now = () => new Date(Date.UTC(2026, 10, 2) + minute / 2);
    fixture.pass(day + minute / 2);
    await settleOpenSends({ ledger: { ...ledger, rowsOf }, transport, now })(ctx);
    expect(await ledger.rowsOf(send.id, 1)).toMatchObject([{ state: 'claimed' }]);
  });
});
