import { webhook as contract } from '@distronation/contracts';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { deliveriesOf } from './deliveries.ts';
import { inventMails, type Mailing } from './invent-mails.ts';
import type { Disturbances } from './rates.ts';
import { simulate, type SimulationOptions } from './simulate.ts';

const addresses = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `reader${index}@example.com`);
const mailing: Mailing = {
  provider: 'mailgun',
  campaignId: 'autumn',
  tags: ['news', 'autumn'],
  sentAt: Date.UTC(2026, 8, 1, 14),
  recipients: addresses(200),
};
const run = (options: Partial<SimulationOptions> = {}) =>
  simulate({ seed: 'seed', mails: inventMails(mailing), ...options });
const streamOf = (simulation: ReturnType<typeof run>) => [
  ...deliveriesOf(simulation.events, 'signing-key'),
];

describe('simulate', () => {
  it.each(['mailgun', 'ses'] as const)('%s: the same seed, byte for byte', (provider) => {
    const stream = (seed: string) =>
      JSON.stringify(streamOf(run({ seed, mails: inventMails({ ...mailing, provider }) })));
    expect(stream('a')).toBe(stream('a'));
    expect(stream('a')).not.toBe(stream('b'));
  });

  it('gives everybody the life that they have without the others', () => {
    const some = inventMails(mailing).slice(50, 60);
    const of = ({ events }: ReturnType<typeof run>) =>
      events.filter(({ mail }) => some.some(({ id }) => id === mail.id));
    expect(of(run({ mails: some }))).toEqual(of(run()));
  });

  it('posts what the product’s contract takes, in the order of arrival', () => {
    const deliveries = streamOf(run());
    expect(deliveries.length).toBeGreaterThan(500);
    for (const delivery of deliveries) {
      if (delivery.provider !== 'mailgun') throw new Error('not from Mailgun');
      const parsed = contract.body.parse(delivery.webhook);
      expect(parsed['event-data']).toEqual(delivery.webhook['event-data']);
      expect(parsed['event-data'].timestamp * 1_000).toBeCloseTo(delivery.event.at, 0);
    }
    const times = deliveries.map(({ at }) => at);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });

  it('publishes what SES does, each type with its own member', () => {
    const mails = inventMails({ ...mailing, provider: 'ses', recipients: addresses(300) });
    const rates = { full: 0.1, unsubscribes: 0.1, complains: 0.1 };
    const types = new Set<string>();
    for (const delivery of streamOf(run({ mails, rates }))) {
      if (delivery.provider !== 'ses') throw new Error('not from SES');
      const event = sesEvent.parse(JSON.parse(delivery.message));
      const member = event.eventType.charAt(0).toLowerCase() + event.eventType.slice(1);
      expect(event).toHaveProperty(member);
      expect(event.mail.destination).toEqual([delivery.event.recipient]);
      types.add(event.eventType);
    }
    expect([...types].toSorted()).toEqual([
      'Bounce',
      'Click',
      'Complaint',
      'Delivery',
      'DeliveryDelay',
      'Open',
      'Send',
      'Subscription',
    ]);
  });

  it('loses, repeats and delays as often as asked', () => {
    const copies = (disturbances: Partial<Disturbances>) =>
      run({ disturbances }).events.map(({ arrivals }) => arrivals.length);
    expect(copies({ lost: 1 }).every((count) => count === 0)).toBe(true);
    expect(copies({ lost: 0, duplicates: 0 }).every((count) => count === 1)).toBe(true);
    expect(new Set(copies({ lost: 0, duplicates: 1 }))).toEqual(new Set([2, 3, 4]));
    const hours = run({ disturbances: { late: 1, lost: 0 } }).events.map(
      ({ at, arrivals }) => ((arrivals[0]?.at ?? 0) - at) / 3_600_000,
    );
    expect(Math.min(...hours)).toBeGreaterThan(0.08);
    expect(Math.max(...hours)).toBeGreaterThan(4);
  });

  it('keeps back what follows a hard bounce, as the providers do', () => {
    const later = { ...mailing, campaignId: 'winter', sentAt: mailing.sentAt + 86_400_000 };
    const mails = [...inventMails(later), ...inventMails(mailing)];
    const { truth } = run({ mails, rates: { unknown: 0.2, complains: 0 } });
    const { autumn, winter } = truth.happened.campaigns;
    expect(autumn?.events.bounced).toBeGreaterThan(20);
    expect(winter?.events.suppressed).toBe(autumn?.events.bounced);
    expect(winter?.events.bounced).toBeUndefined();
  });
});

describe('the truth', () => {
  const { events, truth } = run({ disturbances: { lost: 0.3, duplicates: 0.5 } });

  it('counts each event once, however often it arrives', () => {
    const opened = events.filter(({ kind }) => kind === 'opened');
    const heard = opened.filter(({ arrivals }) => arrivals.length > 0);
    expect(truth.happened.events.opened).toBe(opened.length);
    expect(truth.heard.events.opened).toBe(heard.length);
    expect(heard.length).toBeLessThan(opened.length);
  });

  it('counts who opened, not how often, and no machines', () => {
    const byPeople = events.filter(({ kind, by }) => kind === 'opened' && by === 'person');
    const readers = new Set(byPeople.map(({ recipient }) => recipient));
    expect(truth.happened.uniqueOpens).toBe(readers.size);
    expect(readers.size).toBeLessThan(byPeople.length);
    expect(truth.happened.machine.opened).toBe(
      events.filter(({ kind, by }) => kind === 'opened' && by === 'machine').length,
    );
  });
});

const sesEvent = z.looseObject({
  eventType: z.string(),
  mail: z.looseObject({ messageId: z.string(), destination: z.array(z.string()) }),
});
