import { campaignOf } from '@distronation/contracts';
import type { DeliveryEvent, FiledEvent } from '../event.ts';

/** An event of its own, whose name no other test shares; override what the test is about. */
export const testEvent = (overrides: Partial<DeliveryEvent> = {}): DeliveryEvent => ({
  id: crypto.randomUUID(),
  provider: 'mailgun',
  kind: 'delivered',
  at: new Date('2026-11-01T09:15:00.123Z'),
  messageId: `${crypto.randomUUID()}@mg.example.com`,
  recipient: 'ana@example.com',
  tags: [],
  raw: { event: 'delivered' },
  ...overrides,
});

/** An event under the campaign that it names itself. */
export const filedEvent = (overrides: Partial<DeliveryEvent> = {}): FiledEvent => {
  const event = testEvent(overrides);
  return { ...event, campaign: campaignOf(event.campaignId, event.tags) };
};
