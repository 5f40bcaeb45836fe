import { testCtx } from '@distronation/common/testing';
import { describe, expect, it } from 'vitest';
import { checkRecipients } from './check-recipients.ts';
import { block, optIn, optOut } from './consent.ts';
import { eraseConsent } from './erase-consent.ts';
import { consentFixture } from './testing/index.ts';

const ana = 'ana@example.com';
const ctx = testCtx();

const setup = () => {
  const { deps, store, queue } = consentFixture();
  const strangers: string[] = [];
  const ensure = async (_: unknown, unknown: readonly string[]) => {
    strangers.push(...unknown);
    return new Map();
  };
  return {
    store,
    queue,
    strangers,
    choose: (apply: ReturnType<typeof block>) =>
      deps.changeConsent(ctx, { address: ana, apply, action: 'consent.change', method: 'staff' }),
    erase: () => eraseConsent({ store, queue, now: deps.now })(ctx, ana),
    gate: async () =>
      (await checkRecipients({ store, ensure, now: deps.now })(ctx, [ana], 'newsletter')).get(ana),
    now: deps.now,
  };
};

describe('somebody who was erased', () => {
  it.each([
    ['left the topic', optOut('newsletter'), 'unsubscribed_topic'],
    ['complained', block('complained'), 'complained'],
    ['left another topic', optOut('outreach'), undefined],
  ])(
    'and had %s is answered for as before, and never asked about at SES',
    async (_, apply, reason) => {
      const { choose, erase, gate, strangers } = setup();
      await choose(apply);
      await erase();
      expect(await gate()).toBe(reason);
      expect(strangers).toEqual([]);
    },
  );

  it('stays erased by what arrives late, which counts nevertheless', async () => {
    const { choose, erase, gate, store } = setup();
    await erase();
    await choose(block('bounced'));
    expect(await gate()).toBe('bounced');
    expect(await store.read(ana)).toHaveProperty('erasedAt');
  });

  it('may take a topic back in, by themselves', async () => {
    const { choose, erase, gate, now } = setup();
    await choose(optOut('newsletter'));
    await erase();
    await choose(optIn(now(), 'newsletter'));
    expect(await gate()).toBeUndefined();
  });

  it('is recorded and forgotten by SES as often as somebody asks for it', async () => {
    const { erase, store, queue } = setup();
    await Promise.all([erase(), erase()]);
    await erase();
    expect(store.audit.map(({ action }) => action)).toEqual(Array(3).fill('contact.erase'));
    expect(queue.addresses).toEqual([ana, ana, ana]);
  });
});
