import { testCtx } from '@distronation/common/testing';
import { describe, expect, it } from 'vitest';
import { deliverPart } from './deliver-part.ts';
import { factsOf, type Delivery, type Outcome } from './delivery.ts';
import type { Personalise } from './ports.ts';
import { statesOf } from './testing/delivery-fixture.ts';
import { memoryLedger, recordingTransport, testSend } from './testing/index.ts';

const ctx = testCtx({ deadline: Number.POSITIVE_INFINITY });
const people = Array.from({ length: 6 }, (_, n) => ({ address: `user${n}@example.com` }));

const setup = ({
  answers = [],
  batchSize = 2,
  known = () => undefined,
}: {
  answers?: (Outcome | undefined)[];
  batchSize?: number;
  known?: (delivery: Delivery) => Outcome | undefined;
} = {}) => {
  const transport = recordingTransport({ batchSize, answer: () => answers.shift(), known });
  const memory = memoryLedger();
  const leases: number[] = [];
  const ledger = {
    ...memory,
    leases,
    claim: async (...[sendId, count, ids, claim]: Parameters<typeof memory.claim>) => {
      leases.push(claim.until);
      return memory.claim(sendId, count, ids, claim);
    },
  };
  const deliver = deliverPart({
    ledger,
    transport,
    gate: async (_ctx, addresses) => new Map(addresses.map((address) => [address, undefined])),
    links: async ({ email }) => ({ url: `https://u/${email}`, header: `<https://u/${email}>` }),
    now: () => new Date(),
  });
  const { recipients: _all, ...send } = testSend(people.map(({ address }) => address));
  const mailing = { ...send, ...factsOf({ ...send, recipients: people }) };
  const reports: string[] = [];
  const report = async (rows: readonly { state: string }[]) =>
    void reports.push(rows.map(({ state }) => state[0]).join(''));
  return { deliver, ledger, mailing, transport, reports, report };
};

describe('delivering a part of a large send', () => {
  it('tells how far it is, at its beginning and after each batch', async () => {
    const { deliver, mailing, reports, report } = setup();
    await deliver(ctx, mailing, people, { report });
    expect(reports).toEqual(['pppppp', 'aapppp', 'aaaapp', 'aaaaaa']);
  });

  it('mails nobody twice, although two work on it at once', async () => {
    const { deliver, mailing, transport, report } = setup();
    const both = [1, 2].map(() => deliver(ctx, mailing, people, { report }));
    await Promise.all(both);
    expect(transport.mailed().toSorted()).toEqual(people.map(({ address }) => address));
    // A provider that is called for nobody refuses that, or worse.
    expect(transport.batches.map(({ length }) => length)).not.toContain(0);
  });

  it('stops before the next batch when told to, and leaves the rest as it was', async () => {
    const { deliver, mailing, transport, report } = setup();
    const shouldStop = async () => transport.batches.length > 0;
    const rows = await deliver(ctx, mailing, people, { report, shouldStop });
    expect(rows.map(({ state }) => state)).toEqual([
      'accepted',
      'accepted',
      'pending',
      'pending',
      'pending',
      'pending',
    ]);
  });

  it.each([
    'provider_denied',
    'provider_throttled',
    'provider_unavailable',
    'provider_unreachable',
  ])('fails nobody for %s: the rest waits for its end, and then all go out', async (reason) => {
    const down: Outcome = { state: 'failed', reason };
    const { deliver, mailing, transport, report } = setup({ answers: [undefined, down] });
    const first = await deliver(ctx, mailing, people, { report });
    expect(first.map(({ state }) => state)).toEqual([
      'accepted',
      'accepted',
      'pending',
      'pending',
      'pending',
      'pending',
    ]);
    expect(transport.batches).toHaveLength(2);
    const second = await deliver(ctx, mailing, people, { report });
    expect(new Set(second.map(({ state }) => state))).toEqual(new Set(['accepted']));
    expect(transport.mailed()).toHaveLength(8);
  });

  it('goes on with the others after a refusal, which concerns its own batch alone', async () => {
    const refused: Outcome = { state: 'failed', reason: 'provider_refused_400' };
    const { deliver, mailing, report } = setup({ answers: [refused] });
    const rows = await deliver(ctx, mailing, people, { report });
    expect(statesOf(rows)).toMatchObject({
      'user0@example.com': 'failed',
      'user2@example.com': 'accepted',
      'user5@example.com': 'accepted',
    });
  });

  it('mails those again of whom the provider proves that it never heard', async () => {
    const unanswered: Outcome = { state: 'uncertain' };
    const lost: Outcome = { state: 'failed', reason: 'provider_lost' };
    const { deliver, mailing, transport, report } = setup({
      answers: [unanswered],
      known: ({ recipient }) => (recipient.address === 'user0@example.com' ? lost : undefined),
    });
    await deliver(ctx, mailing, people, { report });
    const rows = await deliver(ctx, mailing, people, { report });
    expect(statesOf(rows)).toMatchObject({
      'user0@example.com': 'accepted',
      'user1@example.com': 'uncertain',
    });
    expect(transport.mailed()).toHaveLength(7);
  });

  it('holds its claims for longer than its call can last', async () => {
    const { deliver, ledger, mailing, report } = setup();
    const deadline = Date.now() + 100_000;
    await deliver({ ...ctx, deadline }, mailing, people, { report });
    expect(ledger.leases.every((until) => until > deadline)).toBe(true);
  });

  it('gives each mail its own fields, and fails alone those who can have none', async () => {
    const { deliver, mailing, transport, report } = setup({ batchSize: 6 });
    const personalise: Personalise = async (_ctx, _mailing, rows) =>
      new Map(
        rows
          .slice(1)
          .map(({ id, recipient }) => [
            id,
            recipient.address === 'user1@example.com'
              ? { reason: 'report_missing' }
              : { fields: { name: { html: recipient.address, text: recipient.address } } },
          ]),
      );
    const rows = await deliver(ctx, mailing, people, { report, personalise });
    expect(rows.map(({ state, reason }) => reason ?? state).slice(0, 3)).toEqual([
      'not_personalised',
      'report_missing',
      'accepted',
    ]);
    const [batch = []] = transport.batches;
    expect(batch.map(({ fields }) => fields?.['name']?.text)).toEqual(
      people.slice(2).map(({ address }) => address),
    );
  });
});
