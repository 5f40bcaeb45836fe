import { testCtx } from '@distronation/common/testing';
import { describe, expect, it } from 'vitest';
import { deliveryFixture, statesOf } from './testing/delivery-fixture.ts';
import { recordingTransport, testSend } from './testing/index.ts';

const ctx = testCtx({ deadline: Number.POSITIVE_INFINITY });
const [ana, bob] = ['ana@example.com', 'bob@example.com'];

const neverAsked = async (): Promise<never> => {
  throw new Error('What the mail says was asked for');
};

/** Ana's mail went out; then the time was up. */
const cutOff = async () => {
  const takingHalfAMinute = () => {
    fixture.pass(30_000);
    return undefined;
  };
  const transport = recordingTransport({ batchSize: 1, answer: takingHalfAMinute });
  const fixture = deliveryFixture({ transport });
  const send = testSend([ana, bob]);
  const short = testCtx({ deadline: Date.UTC(2026, 10, 1) + 30_000 });
  const rows = await fixture.run(short, send);
  expect(statesOf(rows)).toEqual({ [ana]: 'accepted', [bob]: 'pending' });
  return { ...fixture, send };
};

describe('what a mail says', () => {
  it('is not asked for once everybody has what they can have', async () => {
    const { run, transport } = deliveryFixture({ suppressed: { [bob]: 'bounced' } });
    const send = testSend([ana, bob]);
    const first = await run(ctx, send);
    expect(await run(ctx, send, neverAsked)).toEqual(first);
    expect(transport.mailed()).toEqual([ana]);
  });

  it('is not asked for where a doubt is all that is left, which the provider can end', async () => {
    const transport = recordingTransport({
      answer: () => ({ state: 'uncertain' }),
      known: () => ({ state: 'accepted', messageId: 'm1@example.com' }),
    });
    const { run } = deliveryFixture({ transport });
    const send = testSend([ana]);
    await run(ctx, send);
    expect(statesOf(await run(ctx, send, neverAsked))).toEqual({ [ana]: 'accepted' });
  });

  it('is not asked for by another request under the same key', async () => {
    const { run } = deliveryFixture();
    const send = testSend([ana]);
    await run(ctx, send);
    const other = { ...send, fingerprint: 'another' };
    const code = 'idempotency_key_reused';
    await expect(run(ctx, other, neverAsked)).rejects.toMatchObject({ code });
  });

  it('leaves those who are left as they are while it cannot be had, for a later call', async () => {
    const { run, send, transport } = await cutOff();
    const gone = async () => undefined;
    expect(statesOf(await run(ctx, send, gone))).toEqual({ [ana]: 'accepted', [bob]: 'pending' });
    await expect(run(ctx, send, neverAsked)).rejects.toThrow('was asked for');
    expect(transport.mailed()).toEqual([ana]);
    expect(statesOf(await run(ctx, send))).toEqual({ [ana]: 'accepted', [bob]: 'accepted' });
    expect(transport.mailed()).toEqual([ana, bob]);
  });
});
