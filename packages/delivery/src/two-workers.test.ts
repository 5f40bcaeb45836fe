import { testCtx } from '@distronation/common/testing';
import { describe, expect, it } from 'vitest';
import { deliverPart } from './deliver-part.ts';
import { factsOf, type Delivery, type Outcome } from './delivery.ts';
import type { Personalise, Transport } from './ports.ts';
import { statesOf } from './testing/delivery-fixture.ts';
import { memoryLedger, recordingTransport, testSend } from './testing/index.ts';

const ctx = testCtx({ deadline: Number.POSITIVE_INFINITY });
const people = [{ address: 'ana@example.com' }, { address: 'bob@example.com' }];
const everybody = people.map(({ address }) => address);

const proveLost: Transport['lookUp'] = async (_ctx, deliveries) =>
  new Map(deliveries.map(({ id }) => [id, { state: 'failed', reason: 'provider_lost' }]));

/** Two workers on the same part, over one ledger. */
const setup = () => {
  let at = Date.UTC(2026, 10, 1);
  // It never tells the same time twice.
  const now = () => new Date((at += 1));
  const ledger = memoryLedger(() => at);
  const transport = recordingTransport();
  const accept = transport.deliver;
  const deliver = deliverPart({
    ledger,
    transport,
    gate: async (_ctx, addresses) => new Map(addresses.map((address) => [address, undefined])),
    links: async ({ email }) => ({ url: `https://u/${email}`, header: `<https://u/${email}>` }),
    now,
  });
  const { recipients: _all, ...send } = testSend(everybody);
  const mailing = { ...send, ...factsOf({ ...send, recipients: people }) };
  const reports: string[] = [];
  const work = (options: { personalise?: Personalise } = {}) =>
    deliver(ctx, mailing, people, {
      report: async (rows) => void reports.push(rows.map(({ state }) => state[0]).join('')),
      ...options,
    });
  const states = () => [...ledger.deliveries.values()].map(({ state }) => state);
  return {
    ledger,
    transport,
    reports,
    work,
    states,
    /** Has another worker hand the mails over; resolves once the provider has them and has not answered
     *  yet. */
    async handOver(): Promise<{ answer: () => Promise<Delivery[]> }> {
      const { promise: inHand, resolve: take } = Promise.withResolvers<void>();
      const { promise: answered, resolve: answer } = Promise.withResolvers<void>();
      transport.deliver = async (...args) => {
        transport.deliver = accept;
        const outcomes = await accept(...args);
        take();
        await answered;
        return outcomes;
      };
      const rows = work();
      await inHand;
      return {
        answer: () => {
          answer();
          return rows;
        },
      };
    },
    /** Leaves the mails to these in doubt; all others wait. */
    async leaveInDoubt(...addresses: string[]) {
      transport.deliver = async (_ctx, _mailing, batch) =>
        new Map(
          batch.map(({ delivery }): [string, Outcome] => [
            delivery.id,
            addresses.includes(delivery.recipient.address)
              ? { state: 'uncertain' }
              : { state: 'failed', reason: 'provider_throttled' },
          ]),
        );
      await work();
      transport.deliver = accept;
    },
  };
};

describe('two workers on one part', () => {
  it('take no mail for failed that one of them has handed over, so that a retry mails nobody twice', async () => {
    const { work, handOver, states, reports, transport } = setup();
    const other: { answer?: () => Promise<unknown> } = {};
    await work({
      async personalise(_ctx, _mailing, rows) {
        Object.assign(other, await handOver());
        return new Map(rows.map(({ id }) => [id, { reason: 'signing_failed' }]));
      },
    });
    expect(states()).toEqual(['claimed', 'claimed']);
    await other.answer?.();
    expect(states()).toEqual(['accepted', 'accepted']);
    expect(reports.some((report) => report.includes('f'))).toBe(false);
    expect(transport.mailed()).toHaveLength(2);
  });

  it('mail nobody twice whom both have asked about, and one has mailed again meanwhile', async () => {
    const { work, handOver, leaveInDoubt, states, transport } = setup();
    await leaveInDoubt(...everybody);
    const other: { answer?: () => Promise<unknown> } = {};
    transport.lookUp = async (_ctx, deliveries) => {
      transport.lookUp = proveLost;
      Object.assign(other, await handOver());
      return proveLost(ctx, deliveries);
    };
    await work();
    await other.answer?.();
    expect(transport.mailed().toSorted()).toEqual(everybody);
    expect(states()).toEqual(['accepted', 'accepted']);
  });

  it('lose nobody whom one of them is about to mail again when the other counts', async () => {
    const { ledger, work, leaveInDoubt, transport } = setup();
    await leaveInDoubt('ana@example.com');
    const { promise: isAboutTo, resolve: arrive } = Promise.withResolvers<void>();
    const { promise: mayGoOn, resolve: goOn } = Promise.withResolvers<void>();
    const { reopen } = ledger;
    ledger.reopen = async (...rows) => {
      arrive();
      await mayGoOn;
      await reopen(...rows);
    };
    const accept = transport.deliver;
    const others: Promise<unknown>[] = [];
    transport.deliver = async (...args) => {
      transport.deliver = accept;
      transport.lookUp = proveLost;
      others.push(work());
      await isAboutTo;
      return accept(...args);
    };
    expect(statesOf(await work())).toEqual({
      'ana@example.com': 'pending',
      'bob@example.com': 'accepted',
    });
    goOn();
    await Promise.all(others);
    expect(transport.mailed().toSorted()).toEqual(everybody);
  });
});
