import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { webhookReceiver } from '../emulators/mailgun/testing/receiver.ts';
import {
  domain,
  hello,
  runningFake,
  type RunningFake,
} from '../emulators/mailgun/testing/running-fake.ts';
import { startSes } from '../emulators/ses/testing/ses-harness.ts';
import type { Adopt } from '../mailbox/recipient-actions.ts';
import { manualTimers } from '../testing/manual-timers.ts';
import { createPeople, type People } from './people.ts';
import { settingsSchema } from './settings.ts';

const week = 7 * 24 * 3_600_000;
const html =
  '<a href="https://example.com/a">A</a><a href="https://example.com/b">B</a>' +
  '<a href="http://localhost:1/unsubscribe" disable-tracking="true" ses:no-track>Unsubscribe</a>';
const addresses = Array.from({ length: 60 }, (_, index) => `reader${index}@example.com`);
const undisturbed = { duplicates: 0, late: 0, disordered: 0, lost: 0 };
const lively = { rates: { scanned: 0.3, unsubscribes: 0.2, unknown: 0.1 }, ...undisturbed };
const settings = (given: object = {}) => settingsSchema.parse({ speed: 1, ...given });

/** What people asked of links of ours; nothing leaves the test. */
const links = () => {
  const asked: string[] = [];
  const send: typeof fetch = async (...request) => {
    const { method, url } = new Request(...request);
    asked.push(`${method} ${url}`);
    return new Response(null, { status: 200 });
  };
  return { asked, send };
};

describe('people who get mail through Mailgun', () => {
  let receiver: Awaited<ReturnType<typeof webhookReceiver>>;
  let running: RunningFake;
  let people: People;
  let asked: string[];

  beforeEach(async () => {
    receiver = await webhookReceiver();
    const adopt: Adopt = (mail, recipient) => people.adopt(mail, recipient);
    running = await runningFake({ webhookUrl: receiver.url, adopt });
    const ours = links();
    asked = ours.asked;
    people = createPeople({ timers: running.timers, fetch: ours.send, receive: async () => 'id' });
  });
  afterEach(async () => {
    await running.stop();
    await receiver.close();
  });

  const sendToAll = () =>
    running.mailgun.messages.create(domain, {
      ...hello,
      html,
      to: addresses,
      'recipient-variables': JSON.stringify(Object.fromEntries(addresses.map((to) => [to, {}]))),
      'v:campaignId': 'autumn',
    });
  const pass = async (ms: number) => {
    running.timers.advance(ms);
    await running.fake.settled();
    running.timers.advance(week);
    await running.fake.settled();
  };
  const counts = () =>
    Object.entries(Object.groupBy(receiver.received, (webhook) => webhook['event-data'].event)).map(
      ([event, webhooks = []]) => [event, webhooks.length],
    );

  it('do nothing until they are switched on', async () => {
    await sendToAll();
    await pass(week);
    expect(Object.fromEntries(counts())).toEqual({ accepted: 60, delivered: 60 });
    expect(people.status()).toEqual({ running: false });
  });

  it('live, and every event of theirs is posted as the truth has it', async () => {
    people.start(settings(lively));
    await sendToAll();
    await pass(week);
    const { truth, mails, waiting, failures } = people.status();
    expect({ mails, waiting, failures }).toEqual({ mails: 60, waiting: 0, failures: { count: 0 } });
    const { bounced = 0, deferred = 0, ...others } = truth?.happened.events ?? {};
    expect(Object.fromEntries(counts())).toEqual({ ...others, failed: bounced + deferred });
    expect(truth?.happened.campaigns).toHaveProperty('autumn');
    expect(others.opened).toBeGreaterThan(20);
    expect(bounced).toBeGreaterThan(0);
  });

  it('leave by links of ours, which scanners only look at, and by no others', async () => {
    people.start(settings(lively));
    await sendToAll();
    await pass(week);
    const { unsubscribes, looks } = people.status();
    expect(looks).toBeGreaterThan(0);
    expect(unsubscribes?.asked.page).toBeGreaterThan(0);
    expect(new Set(asked)).toEqual(
      new Set(['GET http://localhost:1/unsubscribe', 'POST http://localhost:1/unsubscribe']),
    );
    const posts = asked.filter((request) => request.startsWith('POST'));
    expect(unsubscribes?.granted).toBe(posts.length);
  });

  it('tell of lost and repeated events', async () => {
    people.start(settings({ ...lively, duplicates: 0.5, lost: 0.3 }));
    await sendToAll();
    await pass(week);
    const { truth, lost = 0, repeats = 0 } = people.status();
    const sum = (events: object = {}) =>
      Object.values(events).reduce((left: number, right: number) => left + right, 0);
    expect(lost).toBeGreaterThan(10);
    expect(sum(truth?.happened.events) - sum(truth?.heard.events)).toBe(lost);
    expect(receiver.received).toHaveLength(sum(truth?.heard.events) + repeats);
  });

  it('live as fast as asked, and report the times of an ordinary life', async () => {
    people.start(settings({ ...lively, speed: 10_000 }));
    const sentAt = running.timers.now() / 1_000;
    await sendToAll();
    await pass(week / 10_000);
    expect(people.status().waiting).toBe(0);
    const opens = receiver.received.filter((webhook) => webhook['event-data'].event === 'opened');
    const latest = Math.max(...opens.map((open) => Number(open['event-data']['timestamp'])));
    expect(latest - sentAt).toBeGreaterThan(3_600);
  });

  it('stop at once', async () => {
    people.start(settings(lively));
    await sendToAll();
    people.stop();
    await pass(week);
    expect(Object.fromEntries(counts())).toEqual({ accepted: 60 });
    expect(people.status()).toMatchObject({ running: false, mails: 60, waiting: 0 });
  });
});

describe('people who get mail through SES', () => {
  it('live, and SES publishes what its configuration set asks for', async () => {
    const timers = manualTimers();
    const people = createPeople({ timers, fetch: links().send, receive: async () => 'id' });
    people.start(settings(lively));
    const ses = await startSes({
      adopt: people.adopt,
      timers,
      quota: { maxSendRate: 1_000, controlPlanePerSecond: Infinity },
    });
    for (const address of addresses) await ses.send({ to: [address], html });
    timers.advance(week);
    timers.advance(week);
    const types = Object.groupBy(await ses.events(), ({ eventType }) => eventType);
    const { truth } = people.status();
    const expected = truth?.happened.events;
    expect(types['Delivery']).toHaveLength(expected?.delivered ?? -1);
    expect(types['Open']).toHaveLength(expected?.opened ?? -1);
    expect(types['Click']).toHaveLength(expected?.clicked ?? -1);
    expect(types['Bounce']).toHaveLength(expected?.bounced ?? -1);
  });
});
