import { describe, expect, it } from 'vitest';
import type { DeliveryEvent } from '../event.ts';
import type { EventPosition, TrackedEvent } from '../ports.ts';
import { deliveredOf, engagementOf, openedAt, writeOf } from './event-writes.ts';
import type { StoreUnderTest } from './store-under-test.ts';
import { filedEvent } from './test-event.ts';

const from = new Date('2026-11-01T00:00:00.000Z');
const november = { from, to: new Date('2026-12-01T00:00:00.000Z') };

const idsOf = (events: readonly TrackedEvent[]) => events.map(({ id }) => id);

const newestFirst = (one: EventPosition, other: EventPosition): number =>
  other.at.getTime() - one.at.getTime() || (one.id < other.id ? 1 : -1);

export const eventReaderSuite = (open: () => StoreUnderTest): void => {
  const setup = () => {
    const opened = open();
    const campaignId = `campaign-${crypto.randomUUID()}`;
    const recipient = `ana-${crypto.randomUUID()}@example.com`;
    const keep = async (overrides: Partial<DeliveryEvent> = {}) => {
      const event = filedEvent({ campaignId, recipient, ...overrides });
      await opened.store.keep(writeOf(event));
      return event;
    };
    return { ...opened, campaignId, recipient, keep };
  };

  it('gives everything back but what the provider said in its own words', async () => {
    const { events, keep, recipient } = setup();
    const event = await keep({
      kind: 'clicked',
      provider: 'ses',
      tags: ['welcome', 'onboarding'],
      status: { code: 250, message: 'OK', description: 'Delivered' },
      client: {
        name: 'Gmail',
        os: 'Windows',
        device: 'desktop',
        userAgent: 'Mozilla',
        bot: 'apple',
      },
      place: { country: 'US', region: 'CA', city: 'San Francisco' },
      url: 'https://example.com/?a=1',
    });
    const { raw: _raw, campaignId, ...told } = event;
    const { messageId = '' } = event;
    expect(told.campaign).toEqual({ name: campaignId, tags: ['onboarding', 'welcome'] });
    expect(told.tags).toEqual(['welcome', 'onboarding']);
    expect(await events.ofMessage(messageId)).toEqual([told]);
    expect(await events.ofRecipient(recipient, {})).toEqual([told]);
    const { name: campaign } = event.campaign;
    expect(await events.newest({ campaign, kind: 'clicked' }, november, 10)).toEqual([told]);
  });

  it('gives the events of a message, to all or to one', async () => {
    const { events, keep, recipient } = setup();
    const messageId = crypto.randomUUID();
    const mine = [await keep({ messageId }), await keep({ messageId, kind: 'opened' })];
    const others = [
      await keep({ messageId, recipient: `bob-${recipient}` }),
      await keep({ messageId, recipient: `eve-${recipient}` }),
    ];
    await keep();
    const ofMessage = async (who?: string) => idsOf(await events.ofMessage(messageId, who));
    expect((await ofMessage()).toSorted()).toEqual(idsOf([...mine, ...others]).toSorted());
    expect((await ofMessage(recipient)).toSorted()).toEqual(idsOf(mine).toSorted());
    expect(await ofMessage('nobody@example.com')).toEqual([]);
  });

  it('gives the events of a recipient, from an instant on, up to another', async () => {
    const { events, keep, recipient } = setup();
    const times = ['09:00:00.000', '09:00:00.001', '10:00:00.000'];
    const [one, two, three] = times.map((time) => new Date(`2026-11-01T${time}Z`));
    for (const at of [one, two, three]) if (at) await keep({ at, id: at.toISOString() });
    const ids = async (period: object) =>
      idsOf(await events.ofRecipient(recipient, period)).toSorted();
    const [first, second, third] = [one, two, three].map((at) => at?.toISOString());
    expect(await ids({})).toEqual([first, second, third]);
    expect(await ids({ from: two })).toEqual([second, third]);
    expect(await ids({ to: three })).toEqual([first, second]);
    expect(await ids({ from: two, to: three })).toEqual([second]);
  });

  describe('newest first', () => {
    it('pages through one campaign and kind, also where many are of one millisecond', async () => {
      const { events, keep, campaignId } = setup();
      const expected: DeliveryEvent[] = [];
      for (let n = 0; n < 30; n += 1) {
        const at = new Date(from.getTime() + Math.floor(n / 7) * 3_600_000);
        expected.push(await keep({ at }));
      }
      await keep({ kind: 'opened' });
      await keep({ campaignId: `${campaignId}#1` });
      const walked: string[] = [];
      let before: EventPosition | undefined;
      for (let page = 0; page < 10; page += 1) {
        const of = { campaign: campaignId, kind: 'delivered' } as const;
        const found = await events.newest(of, november, 4, before);
        walked.push(...idsOf(found));
        before = found.at(-1) ?? before;
      }
      expect(walked).toEqual(expected.toSorted(newestFirst).map(({ id }) => id));
    });

    it('keeps to its period', async () => {
      const { events, keep, campaignId } = setup();
      const times = ['08:59:59.999', '09:00:00.000', '09:59:59.999', '10:00:00.000'];
      for (const time of times) await keep({ at: new Date(`2026-11-01T${time}Z`), id: time });
      const period = {
        from: new Date('2026-11-01T09:00:00.000Z'),
        to: new Date('2026-11-01T10:00:00.000Z'),
      };
      const of = { campaign: campaignId, kind: 'delivered' } as const;
      expect(idsOf(await events.newest(of, period, 10))).toEqual(['09:59:59.999', '09:00:00.000']);
      const before = { at: new Date('2026-11-01T12:00:00.000Z'), id: 'later' };
      expect(await events.newest(of, period, 10, before)).toHaveLength(2);
      const tooEarly = { at: period.from, id: '' };
      expect(await events.newest(of, period, 10, tooEarly)).toEqual([]);
    });
  });

  it('tells what recipients did with messages, in the order asked for', async () => {
    const { store, events, campaignId } = setup();
    const opened = Array.from({ length: 120 }, (_, n) => ({
      event: filedEvent({ campaignId, kind: 'opened' }),
      engagement: openedAt(from.getTime() + n),
    }));
    for (const { event, engagement } of opened) {
      await store.keep(writeOf(event, { engagement: [engagementOf(event, 0, engagement)] }));
    }
    const unknown = { messageId: 'unknown', recipient: 'nobody@example.com' };
    const asked = [...opened.map(({ event }) => deliveredOf(event)), unknown].toReversed();
    const answers = [...opened.map(({ engagement }) => engagement), { marks: [] }].toReversed();
    expect(await events.engagements(asked)).toEqual(answers);
    expect(await events.engagements([])).toEqual([]);
  });
};
