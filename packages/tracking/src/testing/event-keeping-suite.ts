import { describe, expect, it } from 'vitest';
import { deliveredOf, engagementOf, openedAt, withoutZeros, writeOf } from './event-writes.ts';
import type { StoreUnderTest } from './store-under-test.ts';
import { filedEvent } from './test-event.ts';

const newCampaign = () => `campaign-${crypto.randomUUID()}`;

export const eventKeepingSuite = (open: () => StoreUnderTest): void => {
  const setup = () => {
    const opened = open();
    const campaignId = newCampaign();
    const numbers = async () =>
      (await opened.cells.cells({}, campaignId)).map(({ hour, counts }) => [
        hour,
        withoutZeros(counts),
      ]);
    return { ...opened, campaignId, numbers };
  };

  it('keeps one of twenty that are the same, and counts it once', async () => {
    const { store, events, campaignId, numbers } = setup();
    const event = filedEvent({ campaignId });
    const results = await Promise.all(Array.from({ length: 20 }, () => store.keep(writeOf(event))));
    expect(results.filter((result) => result === 'new')).toHaveLength(1);
    expect(new Set(results)).toEqual(new Set(['new', 'applied']));
    expect(await events.ofMessage(deliveredOf(event).messageId)).toHaveLength(1);
    expect(await numbers()).toEqual([['2026-11-01T09', { delivered: 1 }]]);
  });

  it('gives an event its effects again until they are written down', async () => {
    const { store } = setup();
    const event = filedEvent({ kind: 'bounced' });
    const write = writeOf(event, { hasEffects: true });
    expect(await store.keep(write)).toBe('new');
    expect(await store.keep(write)).toBe('unapplied');
    await store.markApplied(event);
    expect(await store.keep(write)).toBe('applied');
  });

  it('tells apart two events whose id Mailgun used on two days', async () => {
    const { store } = setup();
    const event = filedEvent();
    expect(await store.keep(writeOf(event))).toBe('new');
    const nextDay = { ...event, at: new Date('2026-11-02T09:15:00.123Z') };
    expect(await store.keep(writeOf(nextDay))).toBe('new');
  });

  it('keeps an event that names no message and nobody', async () => {
    const { store, campaignId, numbers } = setup();
    const { messageId: _message, recipient: _recipient, ...event } = filedEvent({ campaignId });
    expect(await store.keep(writeOf(event))).toBe('new');
    expect(await store.keep(writeOf(event))).toBe('applied');
    expect(await numbers()).toEqual([['2026-11-01T09', { delivered: 1 }]]);
  });

  describe('with a token', () => {
    const tokenFor = (bodyHash: string, token: string = crypto.randomUUID()) => ({
      token: { token, bodyHash },
    });

    it('consumes it with its event, for that body and no other', async () => {
      const { store, campaignId, numbers } = setup();
      const event = filedEvent({ campaignId });
      const first = tokenFor('body-1');
      expect(await store.keep(writeOf(event, first))).toBe('new');
      expect(await store.keep(writeOf(event, first))).toBe('applied');
      const reused = tokenFor('body-2', first.token.token);
      expect(await store.keep(writeOf(filedEvent({ campaignId }), reused))).toBe('reused');
      expect(await store.keep(writeOf(event, reused))).toBe('reused');
      expect(await numbers()).toEqual([['2026-11-01T09', { delivered: 1 }]]);
    });

    it('consumes the new token of a known event too', async () => {
      const { store } = setup();
      const event = filedEvent();
      const token = tokenFor('body-1');
      await store.keep(writeOf(event));
      expect(await store.keep(writeOf(event, token))).toBe('applied');
      const reused = tokenFor('body-2', token.token.token);
      expect(await store.keep(writeOf(filedEvent(), reused))).toBe('reused');
    });

    it('keeps one of two bodies under one token, also at once', async () => {
      const { store, campaignId, numbers } = setup();
      const token = crypto.randomUUID();
      const results = await Promise.all(
        ['body-1', 'body-2'].map((body) =>
          store.keep(writeOf(filedEvent({ campaignId }), tokenFor(body, token))),
        ),
      );
      expect(results.toSorted()).toEqual(['new', 'reused']);
      expect(await numbers()).toEqual([['2026-11-01T09', { delivered: 1 }]]);
    });
  });

  describe('that tell more about a recipient and a message', () => {
    it('keeps what is known, and its version', async () => {
      const { store } = setup();
      const event = filedEvent({ kind: 'opened' });
      const of = deliveredOf(event);
      expect(await store.engagement(of, 1)).toEqual({ engagement: { marks: [] }, version: 0 });
      await store.keep(writeOf(event, { engagement: [engagementOf(event, 0)] }));
      const engagement = openedAt(event.at.getTime());
      expect(await store.engagement(of, 1)).toEqual({ engagement, version: 1 });
    });

    it('keeps nothing of a write that was overtaken', async () => {
      const { store, events, campaignId, numbers } = setup();
      const first = filedEvent({ campaignId, kind: 'opened' });
      await store.keep(writeOf(first, { engagement: [engagementOf(first, 0)] }));

      const late = { ...filedEvent({ ...first, id: crypto.randomUUID() }) };
      const token = { token: crypto.randomUUID(), bodyHash: 'body-1' };
      const overtaken = writeOf(late, { engagement: [engagementOf(late, 0)], token });
      expect(await store.keep(overtaken)).toBe('raced');
      expect(await events.ofMessage(deliveredOf(first).messageId)).toHaveLength(1);
      expect((await store.engagement(deliveredOf(first), 1)).version).toBe(1);
      expect(await numbers()).toEqual([['2026-11-01T09', { opened: 1 }]]);

      const other = { ...token, bodyHash: 'body-2' };
      const again = writeOf(late, { engagement: [engagementOf(late, 1)], token: other });
      expect(await store.keep(again)).toBe('new');
    });

    it('lets exactly one of twenty who read the same version through', async () => {
      const { store, numbers, campaignId } = setup();
      const event = filedEvent({ campaignId, kind: 'opened' });
      const results = await Promise.all(
        Array.from({ length: 20 }, async () => {
          const other = { ...event, id: crypto.randomUUID() };
          return store.keep(writeOf(other, { engagement: [engagementOf(other, 0)] }));
        }),
      );
      expect(results.toSorted()).toEqual(['new', ...Array.from({ length: 19 }, () => 'raced')]);
      expect(await numbers()).toEqual([['2026-11-01T09', { opened: 1 }]]);
    });

    it('tells of a known event that it is known, although it was overtaken', async () => {
      const { store } = setup();
      const event = filedEvent({ kind: 'opened' });
      const write = writeOf(event, { engagement: [engagementOf(event, 0)] });
      expect(await store.keep(write)).toBe('new');
      expect(await store.keep(write)).toBe('applied');
    });
  });
};
