import { testCtx } from '@distronation/common/testing';
import { describe, expect, it } from 'vitest';
import { deliverPart } from './deliver-part.ts';
import { factsOf, type Outcome } from './delivery.ts';
import type { Personalise } from './ports.ts';
import { statesOf } from './testing/delivery-fixture.ts';
import { memoryLedger, recordingTransport, testSend } from './testing/index.ts';

const ctx = testCtx({ deadline: Number.POSITIVE_INFINITY });
const people = Array.from({ length: 6 }, (_, n) => ({ address: `user${n}@example.com` }));

const setup = ({ answers = [] as (Outcome | undefined)[], batchSize = 2 } = {}) => {
  const transport = recordingTransport({ batchSize, answer: () => answers.shift() });
  const ledger = memoryLedger();
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
  return { deliver, mailing, transport, reports, report };
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

  it('fails nobody for an outage: they go out when it is over', async () => {
    const down: Outcome = { state: 'failed', reason: 'provider_unreachable' };
    const refused: Outcome = { state: 'failed', reason: 'provider_refused_400' };
    const { deliver, mailing, transport, report } = setup({ answers: [down, refused, undefined] });
    const first = await deliver(ctx, mailing, people, { report });
    expect(first.map(({ state }) => state)).toEqual([
      'pending',
      'pending',
      'failed',
      'failed',
      'accepted',
      'accepted',
    ]);
    const second = await deliver(ctx, mailing, people, { report });
    expect(statesOf(second)).toMatchObject({ 'user0@example.com': 'accepted' });
    expect(transport.mailed()).toHaveLength(8);
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
