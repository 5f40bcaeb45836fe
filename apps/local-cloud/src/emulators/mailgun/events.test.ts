import type { EventsQuery } from 'mailgun.js/definitions';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { domain, hello, runningFake, type RunningFake } from './testing/running-fake.ts';

let running: RunningFake;
beforeEach(async () => void (running = await runningFake()));
afterEach(() => running.stop());

const second = 1_000;
const events = async (query: EventsQuery = {}) =>
  (await running.mailgun.events.get(domain, query)).items;
const send = (to: string, extra: object = {}) =>
  running.mailgun.messages.create(domain, { ...hello, to, ...extra });
const recipientsOf = (items: { recipient: string }[]) => items.map(({ recipient }) => recipient);

describe('GET /v3/:domain/events', () => {
  it('lists every page until an empty one, each event once, in order of time', async () => {
    for (let i = 0; i < 5; i += 1) {
      await send(`r${i}@example.com`);
      running.timers.advance(second);
    }
    const seen: string[] = [];
    let page = await running.mailgun.events.get(domain, { begin: '0', ascending: 'yes', limit: 4 });
    while (page.items.length > 0) {
      seen.push(...page.items.map(({ event, recipient }) => `${recipient} ${event}`));
      page = await running.mailgun.events.get(domain, { page: page.pages.next.page });
    }
    expect(seen).toEqual(
      [0, 1, 2, 3, 4].flatMap((i) => [`r${i}@example.com accepted`, `r${i}@example.com delivered`]),
    );
  });

  it('shows new events under the URL of the empty page', async () => {
    await send('bo@example.com');
    const first = await running.mailgun.events.get(domain, { begin: '0', ascending: 'yes' });
    const next = { page: first.pages.next.page };
    expect(await events(next)).toEqual([]);
    await send('cy@example.com');
    expect(recipientsOf(await events(next))).toEqual(['cy@example.com', 'cy@example.com']);
  });

  it('goes back by the previous page, and before the first there is nothing', async () => {
    await send('bo@example.com');
    await send('cy@example.com');
    const query: EventsQuery = { begin: '0', ascending: 'yes', limit: 2 };
    const first = await running.mailgun.events.get(domain, query);
    const next = await running.mailgun.events.get(domain, { page: first.pages.next.page });
    expect(await events({ page: next.pages.previous.page })).toEqual(first.items);
    expect(await events({ page: first.pages.previous.page })).toEqual([]);
  });

  it('goes from begin into the past unless told otherwise', async () => {
    await send('bo@example.com');
    running.timers.advance(second);
    await send('cy@example.com');
    const newestFirst = recipientsOf(await events({ event: 'accepted' }));
    expect(newestFirst).toEqual(['cy@example.com', 'bo@example.com']);
  });

  it('keeps to the time range, given as epoch seconds or as a date', async () => {
    const start = running.timers.now();
    for (const to of ['bo@example.com', 'cy@example.com', 'di@example.com']) {
      await send(to);
      running.timers.advance(10 * second);
    }
    const begin = String(start / 1000 + 5);
    const end = new Date(start + 15 * second).toUTCString();
    expect(recipientsOf(await events({ begin, end, event: 'accepted' }))).toEqual([
      'cy@example.com',
    ]);
  });

  it('filters by event, recipient, message id and tag, together', async () => {
    const { id = '' } = await send('bo@example.com', { 'o:tag': ['June', 'payout'] });
    await send('cy@example.com');
    const found = await events({
      'message-id': id.slice(1, -1),
      recipient: 'bo@example.com',
      tags: 'june',
      event: 'delivered OR failed',
    });
    expect(found).toMatchObject([{ event: 'delivered', tags: ['june', 'payout'] }]);
    expect(await events({ recipient: 'bo@example.com', tags: 'july' })).toEqual([]);
  });

  it('finds nothing by a message id with its angle brackets', async () => {
    const { id = '' } = await send('bo@example.com');
    expect(await events({ 'message-id': id })).toEqual([]);
  });

  it.each<[string, EventsQuery]>([
    ['a limit over 300', { limit: 301 }],
    ['a direction that contradicts the range', { begin: '10', end: '5', ascending: 'yes' }],
    ['a time that is none', { begin: 'yesterday' }],
    ['a page that it never gave', { page: 'abc' }],
  ])('400 for %s', async (_, query) => {
    await expect(events(query)).rejects.toMatchObject({ status: 400 });
  });
});
