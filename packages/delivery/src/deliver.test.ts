import { testCtx } from '@distronation/common/testing';
import type { SuppressionReason } from '@distronation/contracts';
import { describe, expect, it } from 'vitest';
import type { Outcome } from './delivery.ts';
import type { Ledger } from './ports.ts';
import { deliveryFixture as setup, statesOf } from './testing/delivery-fixture.ts';
import { recordingTransport, testSend } from './testing/index.ts';

const ctx = testCtx({ deadline: Number.POSITIVE_INFINITY });
const [ana, bob, eve] = ['ana@example.com', 'bob@example.com', 'eve@example.com'];

describe('delivering a send', () => {
  it('mails everybody who may be mailed and skips the others with their reason', async () => {
    const { run, transport } = setup({ suppressed: { [bob]: 'unsubscribed_topic' } });
    const rows = await run(ctx, testSend([ana, bob, eve]));
    expect(transport.mailed()).toEqual([ana, eve]);
    expect(statesOf(rows)).toEqual({ [ana]: 'accepted', [bob]: 'skipped', [eve]: 'accepted' });
  });

  it('gives each recipient a link of their own', async () => {
    const { run, transport } = setup();
    await run(ctx, testSend([ana, bob]));
    const urls = transport.batches.flat().map(({ unsubscribe }) => unsubscribe.url);
    expect(urls).toEqual([`https://u/${ana}`, `https://u/${bob}`]);
  });

  it('asks the gate again before every batch', async () => {
    const suppressed: Record<string, SuppressionReason> = {};
    const transport = recordingTransport({
      batchSize: 1,
      // Bob leaves while Ana's mail is on its way.
      answer: () => void (suppressed[bob] = 'unsubscribed_all'),
    });
    const { run } = setup({ transport, suppressed });
    await run(ctx, testSend([ana, bob]));
    expect(transport.mailed()).toEqual([ana]);
  });

  it('sends nothing while the gate cannot answer, and everything at the next attempt', async () => {
    const { run, transport, outage } = setup();
    const send = testSend([ana]);
    outage.gate = new Error('DynamoDB is down');
    await expect(run(ctx, send)).rejects.toThrow('DynamoDB is down');
    expect(transport.mailed()).toEqual([]);
    delete outage.gate;
    expect(statesOf(await run(ctx, send))).toEqual({ [ana]: 'accepted' });
  });

  it('answers a repeated send from the ledger and mails nobody twice', async () => {
    const { run, transport } = setup();
    const send = testSend([ana, bob]);
    const first = await run(ctx, send);
    expect(await run(ctx, send)).toEqual(first);
    expect(transport.mailed()).toEqual([ana, bob]);
  });

  it('goes through one of two simultaneous calls only', async () => {
    const { run, transport } = setup();
    const send = testSend([ana]);
    const results = await Promise.allSettled([run(ctx, send), run(ctx, send)]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(results).toContainEqual(
      expect.objectContaining({ reason: expect.objectContaining({ code: 'request_in_progress' }) }),
    );
    expect(transport.mailed()).toEqual([ana]);
  });

  it('refuses the id of a send for another content', async () => {
    const { run, transport } = setup();
    const send = testSend([ana]);
    await run(ctx, send);
    const other = { ...send, fingerprint: 'another' };
    await expect(run(ctx, other)).rejects.toMatchObject({ code: 'idempotency_key_reused' });
    expect(transport.mailed()).toEqual([ana]);
  });

  it('is recorded before anything goes out, and not for a request that is turned away', async () => {
    const { run, records, transport } = setup({ transport: recordingTransport({ capacity: 1 }) });
    await expect(run(ctx, testSend([ana, bob]))).rejects.toThrow('too_many_recipients');
    expect(records).toEqual([]);
    const send = testSend([ana]);
    await run(ctx, send);
    expect(records).toEqual([send.id]);
    expect(transport.mailed()).toEqual([ana]);
  });

  it('refuses more than the provider can take in one call, and leaves no trace', async () => {
    const { run, ledger } = setup({ transport: recordingTransport({ capacity: 1 }) });
    await expect(run(ctx, testSend([ana, bob]))).rejects.toMatchObject({
      code: 'too_many_recipients',
    });
    expect(ledger.sends.size).toBe(0);
  });

  it('never sends again what may have been accepted', async () => {
    const answers: (Outcome | undefined)[] = [{ state: 'uncertain' }];
    const transport = recordingTransport({ answer: () => answers.shift() });
    const { run, pass } = setup({ transport });
    const send = testSend([ana]);
    for (let day = 0; day < 3; day += 1) {
      expect(statesOf(await run(ctx, send))).toEqual({ [ana]: 'uncertain' });
      pass(24 * 60 * 60_000);
    }
    expect(transport.mailed()).toEqual([ana]);
  });

  it('answers although the lease cannot be given back', async () => {
    const broken = async () => {
      throw new Error('DynamoDB is down');
    };
    const { run } = setup({ wrap: (ledger) => ({ ...ledger, close: broken }) });
    expect(statesOf(await run(ctx, testSend([ana])))).toEqual({ [ana]: 'accepted' });
  });

  it('leaves what the time does not reach for the next call, and sends that once', async () => {
    const takingHalfAMinute = () => {
      pass(30_000);
      return undefined;
    };
    const transport = recordingTransport({ batchSize: 1, answer: takingHalfAMinute });
    const { run, pass } = setup({ transport });
    const send = testSend([ana, bob]);
    const hurried = testCtx({ deadline: Date.UTC(2026, 10, 1) + 25_000 });
    expect(statesOf(await run(hurried, send))).toEqual({ [ana]: 'accepted', [bob]: 'pending' });
    const later = testCtx({ deadline: Date.UTC(2026, 10, 2) });
    expect(statesOf(await run(later, send))).toEqual({ [ana]: 'accepted', [bob]: 'accepted' });
    expect(transport.mailed()).toEqual([ana, bob]);
  });

  it('settles a doubt by asking the provider, and sends nothing for it', async () => {
    const proof: { outcome?: Outcome } = {};
    const answers: (Outcome | undefined)[] = [{ state: 'uncertain' }];
    const transport = recordingTransport({
      answer: () => answers.shift(),
      known: () => proof.outcome,
    });
    const { run } = setup({ transport });
    const send = testSend([ana]);
    expect(statesOf(await run(ctx, send))).toEqual({ [ana]: 'uncertain' });
    proof.outcome = { state: 'accepted', messageId: 'm1' };
    expect(await run(ctx, send)).toMatchObject([{ state: 'accepted', messageId: 'm1' }]);
    expect(transport.mailed()).toEqual([ana]);
  });
});

describe('a crash', () => {
  const crash = new Error('the process died');

  const crashingAt = (method: 'add' | 'claim' | 'settle', after: boolean) => {
    const state = { armed: true };
    const wrap = (ledger: Ledger): Ledger => ({
      ...ledger,
      // A dead process gives no lease back.
      close: async (...args) => {
        if (!state.armed) await ledger.close(...args);
      },
      release: async (...args) => {
        if (!state.armed) await ledger.release(...args);
      },
      [method]: async (...args: never[]) => {
        if (state.armed && !after) throw crash;
        const call: (...given: never[]) => Promise<unknown> = ledger[method];
        const result = await call(...args);
        if (state.armed && after) throw crash;
        return result;
      },
    });
    return { wrap, revive: () => void (state.armed = false) };
  };

  it.each([
    ['before the rows are written', 'add', false],
    ['after the rows are written', 'add', true],
    ['before the claim', 'claim', false],
  ] as const)('%s loses nobody: the next attempt sends once', async (_when, method, after) => {
    const { wrap, revive } = crashingAt(method, after);
    const { run, transport, pass } = setup({ wrap });
    const send = testSend([ana, bob]);
    await expect(run(ctx, send)).rejects.toThrow(crash);
    revive();
    pass(61_000);
    expect(statesOf(await run(ctx, send))).toEqual({ [ana]: 'accepted', [bob]: 'accepted' });
    expect(transport.mailed()).toEqual([ana, bob]);
  });

  it('of the table in the middle of a claim takes nothing for sent that was not', async () => {
    const state = { broken: true };
    const { run, transport, pass } = setup({
      wrap: (ledger) => ({
        ...ledger,
        claim: async (sendId, count, ids, claim) => {
          const claimed = await ledger.claim(sendId, count, ids.slice(0, 1), claim);
          if (state.broken) throw crash;
          return new Set([...claimed, ...(await ledger.claim(sendId, count, ids.slice(1), claim))]);
        },
      }),
    });
    const send = testSend([ana, bob]);
    await expect(run(ctx, send)).rejects.toThrow(crash);
    state.broken = false;
    pass(61_000);
    expect(statesOf(await run(ctx, send))).toEqual({ [ana]: 'accepted', [bob]: 'accepted' });
    expect(transport.mailed()).toEqual([ana, bob]);
  });

  it('between claim and settle leaves doubt and never a second mail', async () => {
    const { wrap, revive } = crashingAt('claim', true);
    const { run, transport, pass } = setup({ wrap });
    const send = testSend([ana]);
    await expect(run(ctx, send)).rejects.toThrow(crash);
    revive();
    pass(61_000);
    expect(statesOf(await run(ctx, send))).toEqual({ [ana]: 'uncertain' });
    expect(transport.mailed()).toEqual([]);
  });
});
