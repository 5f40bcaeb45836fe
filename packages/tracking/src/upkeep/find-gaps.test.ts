import { describe, expect, it } from 'vitest';
import { hourOf, type Counts } from '../counts.ts';
import { findGaps } from './find-gaps.ts';
import { hourMs } from '../numbers/whole-hours.ts';
import { memoryEventStore } from '../testing/memory-event-store.ts';

const now = new Date('2026-11-22T12:30:00.000Z');

/** Whole hours before the one that is running. */
const hourBefore = (hours: number) => hourOf(now.getTime() - hours * hourMs);

const setup = () => {
  const store = memoryEventStore();
  const find = findGaps({ cells: store, now: () => now });
  return {
    async gaps() {
      const { gaps } = await find();
      return gaps.map(({ since, ...gap }) => ({ ...gap, since: hourOf(since) }));
    },
    count: (campaign: string, hoursAgo: number, counts: Counts, tags: string[] = []) =>
      store.add(hourBefore(hoursAgo), { name: campaign, tags }, counts),
    find,
  };
};

describe('silence', () => {
  it('is told of when an hour has passed', async () => {
    const { count, gaps } = setup();
    count('news', 2, { sent: 20, delivered: 9 });
    const sums = { sent: 20, heard: 9, unheard: 11 };
    expect(await gaps()).toEqual([
      { campaign: 'news', level: 'silence', since: hourBefore(2), ...sums },
    ]);
  });

  it.each([
    ['mail that is on its way', 1, { sent: 500 }],
    ['few mails', 2, { sent: 19 }],
    ['half that is heard of', 2, { sent: 20, delivered: 10 }],
    ['whatever end it met', 2, { sent: 20, delivered: 3, bounced: 3, suppressed: 3, failed: 3 }],
    ['mail that is put off', 2, { sent: 20, deferred: 12 }],
    ['nothing that was sent', 2, { delivered: 20, opened: 7 }],
  ])('is not seen in %s', async (_what, hoursAgo, counts) => {
    const { count, gaps } = setup();
    count('news', hoursAgo, counts);
    expect(await gaps()).toEqual([]);
  });

  it('is not broken by what readers do', async () => {
    const { count, gaps } = setup();
    const byReaders = { opened: 20, clicked: 20, complained: 20, unsubscribed: 20 };
    count('news', 2, { sent: 20, accepted: 20, ...byReaders });
    expect(await gaps()).toMatchObject([{ level: 'silence', unheard: 20 }]);
  });

  it('is seen after a send of the same campaign that was heard of, and right after it', async () => {
    const { count, gaps } = setup();
    count('news', 50, { sent: 1000, delivered: 1000 });
    count('news', 4, { sent: 1000, delivered: 1000 });
    count('news', 3, { sent: 100 });
    count('news', 2, { sent: 100 });
    expect(await gaps()).toMatchObject([
      { level: 'silence', sent: 200, heard: 0, since: hourBefore(3) },
    ]);
  });

  it('is over when events come again', async () => {
    const { count, gaps } = setup();
    count('news', 5, { sent: 100 });
    count('news', 3, { sent: 400, delivered: 400 });
    expect(await gaps()).toEqual([]);
  });

  it('is seen in many campaigns of a few mails each, together', async () => {
    const { count, gaps } = setup();
    for (let each = 0; each < 25; each += 1) count(`letter ${each}`, 2, { sent: 1 });
    const [gap, ...others] = await gaps();
    expect(gap).toMatchObject({ level: 'silence', sent: 25, heard: 0 });
    expect(gap).not.toHaveProperty('campaign');
    expect(others).toEqual([]);
  });

  it('sums the sets of tags of a campaign', async () => {
    const { count, gaps } = setup();
    count('news', 2, { sent: 15 }, ['spring']);
    count('news', 2, { sent: 15, delivered: 10 }, ['autumn']);
    expect(await gaps()).toMatchObject([{ campaign: 'news', sent: 30, heard: 10 }]);
  });
});

describe('missing events', () => {
  it('are told of after a day', async () => {
    const { count, gaps } = setup();
    count('news', 26, { sent: 1000, delivered: 980, bounced: 9 });
    const sums = { sent: 1000, heard: 989, unheard: 11 };
    expect(await gaps()).toEqual([
      { campaign: 'news', level: 'missing', since: hourBefore(26), ...sums },
    ]);
  });

  it.each([
    ['a day has not passed', 23, { sent: 1000, delivered: 900 }],
    ['they are five', 26, { sent: 100, delivered: 95 }],
    ['they are one in a hundred', 26, { sent: 1000, delivered: 990 }],
    ['they are older than a week', 8 * 24, { sent: 1000 }],
  ])('are not told of while %s', async (_what, hoursAgo, counts) => {
    const { count, gaps } = setup();
    count('news', hoursAgo, counts);
    expect(await gaps()).toEqual([]);
  });

  it('stay missing when the providers have stopped trying', async () => {
    const { count, gaps } = setup();
    count('news', 30, { sent: 100, delivered: 90, deferred: 10 });
    expect(await gaps()).toMatchObject([{ level: 'missing', unheard: 10 }]);
  });

  it('are seen in a send that comes every day at the same hour', async () => {
    const { count, gaps } = setup();
    for (const day of [6, 5, 4, 2, 1, 0]) count('daily', day * 24 + 2, { sent: 99, delivered: 99 });
    count('daily', 3 * 24 + 2, { sent: 99, delivered: 60 });
    expect(await gaps()).toMatchObject([
      { level: 'missing', since: hourBefore(74), sent: 99, unheard: 39 },
    ]);
  });

  it('are seen in mail that goes out every hour', async () => {
    const { count, gaps } = setup();
    for (let hour = 1; hour < 160; hour += 1) {
      count('letters', hour, { sent: 50, delivered: hour > 50 && hour <= 55 ? 0 : 50 });
    }
    const [gap] = await gaps();
    // Those of the last hour may all be on their way, and what was heard may be about others.
    expect(gap).toMatchObject({ since: hourBefore(55), sent: 200, unheard: 200 });
  });

  it('are looked for in each send, so that a large one does not excuse a small one', async () => {
    const { count, gaps } = setup();
    count('news', 90, { sent: 100_000, delivered: 99_950 });
    count('news', 40, { sent: 100, delivered: 60 });
    expect(await gaps()).toMatchObject([{ sent: 100, unheard: 40, since: hourBefore(40) }]);
  });
});

describe('no alarm', () => {
  it.each([
    ['what comes late', { 30: { sent: 1000, delivered: 500 }, 12: { delivered: 495 } }],
    ['an hour that turns before the mail is counted', { 3: { delivered: 100 }, 2: { sent: 100 } }],
    ['mail whose sending was in doubt for hours', { 9: { delivered: 50 }, 4: { sent: 50 } }],
    ['what is heard of mail from before the week', { 170: { sent: 99 }, 160: { delivered: 99 } }],
  ] satisfies [string, Record<number, Counts>][])('is raised by %s', async (_what, hours) => {
    const { count, gaps } = setup();
    for (const [hour, counts] of Object.entries(hours)) count('news', Number(hour), counts);
    expect(await gaps()).toEqual([]);
  });
});

it('tells the worst first, and what it looked at', async () => {
  const { count, gaps, find } = setup();
  count('small', 26, { sent: 100, delivered: 90 });
  count('large', 26, { sent: 1000, delivered: 900 });
  count('silent', 2, { sent: 20 });
  expect((await gaps()).map(({ campaign }) => campaign)).toEqual(['silent', 'large', 'small']);
  expect((await find()).period).toEqual({ from: new Date('2026-11-15T12:00:00.000Z'), to: now });
});
