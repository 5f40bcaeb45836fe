import { campaignStats } from '@distronation/contracts';
import { afterEach, describe, expect, inject, it, vi } from 'vitest';
import * as z from 'zod';
import { newColleague, sendEmail } from './clients.ts';

const urls = inject('urls');
const mode = inject('mode');
const reader = newColleague();

// SES takes fourteen mails a second.
const count = mode === 'mailgun' ? 200 : 60;
// Small enough for a machine that is busy with the events of the call before.
const callSize = 20;
const addresses = Array.from({ length: count }, (_, index) => `reader${index}@lives.example.com`);
const html =
  '<p><a href="https://example.com/report">Report</a>, <a href="https://example.com/chart">chart</a></p>';
/** Days within seconds; nothing is lost, and little arrives once and in order. */
const lively = {
  seed: 'journey',
  speed: 10_000,
  duplicates: 0.2,
  disordered: 0.3,
  late: 0.05,
  lost: 0,
  rates: { unknown: 0.05, full: 0.1, complains: 0.02, unsubscribes: 0.05 },
};

const number = z.number().default(0);
const status = z.object({
  mails: z.number(),
  waiting: z.number(),
  repeats: z.number(),
  failures: z.object({ count: z.number(), last: z.string().optional() }),
  unsubscribes: z.object({
    asked: z.object({ header: z.number(), page: z.number(), mailto: z.number() }),
    granted: z.number(),
  }),
  truth: z.object({
    heard: z.object({
      events: z.object({
        delivered: number,
        opened: number,
        clicked: number,
        bounced: number,
        deferred: number,
        complained: number,
      }),
      uniqueOpens: z.number(),
      uniqueClicks: z.number(),
      machine: z.object({ opened: z.number(), clicked: z.number() }),
    }),
  }),
});

const people = (init: RequestInit = {}) => fetch(`${urls.control}/people`, init);
const whatHappened = async () => status.parse(await (await people()).json());

const numbersOf = async (campaignId: string) => {
  const url = `${urls.api}/outreach/campaign-stats?campaignId=${campaignId}`;
  const response = await fetch(url, { headers: { Authorization: `Bearer ${await reader()}` } });
  return campaignStats.response.parse(await response.json()).data;
};

const sum = (numbers: object): number =>
  Object.values(numbers).reduce((left: number, right: number) => left + right, 0);

afterEach(async () => void (await people({ method: 'DELETE' })));

describe(`people who get mail through ${mode}`, () => {
  it('are counted as they lived, however their events arrive', { timeout: 180_000 }, async () => {
    await people({ method: 'POST', body: JSON.stringify(lively) });
    const campaignId = `lives-${crypto.randomUUID()}`;
    for (let sent = 0; sent < count; sent += callSize) {
      const to = addresses.slice(sent, sent + callSize);
      await sendEmail({ to, html, customVariables: { campaignId } });
    }

    const soon = { timeout: 120_000, interval: 2_000 };
    await vi.waitFor(async () => expect((await whatHappened()).waiting).toBe(0), soon);
    const { mails, repeats, failures, unsubscribes, truth } = await whatHappened();
    const { events, machine, uniqueOpens, uniqueClicks } = truth.heard;
    expect(failures).toEqual({ count: 0 });
    expect(mails).toBeGreaterThan(count / 2);
    expect(repeats).toBeGreaterThan(mails / 5);
    const { header, page, mailto } = unsubscribes.asked;
    // SES's own headers name a mailbox of SES, which nobody reads here.
    const written = mode === 'ses-list-management' ? 0 : mailto;
    expect(unsubscribes.granted).toBe(header + page + written);

    const numbers = await vi.waitFor(async () => {
      const found = await numbersOf(campaignId);
      expect(found).toMatchObject({
        totalSent: mails,
        delivered: events.delivered,
        bounces: events.bounced,
        complaints: events.complained,
        unsubscribes: unsubscribes.granted,
        events: { opens: events.opened, clicks: events.clicked },
        undelivered: { deferred: events.deferred, suppressed: 0, failed: 0 },
      });
      return found;
    }, soon);

    // Who made an event is a judgement, and seldom wrong.
    const tolerance = Math.ceil(mails * 0.03);
    expect(Math.abs(numbers.opens - uniqueOpens)).toBeLessThanOrEqual(tolerance);
    expect(Math.abs(numbers.clicks - uniqueClicks)).toBeLessThanOrEqual(tolerance);
    expect(Math.abs(sum(numbers.machine.opens) - machine.opened)).toBeLessThanOrEqual(tolerance);
    expect(Math.abs(sum(numbers.machine.clicks) - machine.clicked)).toBeLessThanOrEqual(tolerance);
  });
});
