import { changePreferences } from '@distronation/contracts';
import { describe, expect, it } from 'vitest';
import {
  dayOf,
  effects,
  everyTopic,
  pauseOptions,
  wishFor,
  wishForSame,
  type Choices,
} from './choices.ts';

const all: Choices = { topics: everyTopic(true), pausedUntil: undefined };
const none: Choices = { topics: everyTopic(false), pausedUntil: undefined };
const withoutOutreach: Choices = { ...all, topics: { ...all.topics, outreach: false } };
const until = '2026-12-01T12:00:00.000Z';
const paused: Choices = { ...all, pausedUntil: until };

describe('what the API is asked for', () => {
  it.each([
    ['one list', all, withoutOutreach, { topics: { outreach: false } }],
    ['one list back', withoutOutreach, all, { topics: { outreach: true } }],
    ['everything off', all, none, { unsubscribeAll: true }],
    ['the last list off', withoutOutreach, none, { unsubscribeAll: true }],
    [
      'what was on, back again',
      none,
      withoutOutreach,
      { topics: { newsletter: true, financial: true } },
    ],
    ['a pause', all, paused, { pausedUntil: until }],
    ['its end', paused, all, { pausedUntil: null }],
    ['both', withoutOutreach, paused, { topics: { outreach: true }, pausedUntil: until }],
  ])('is the difference and no more: %s', (_what, from, to, wish) => {
    expect(wishFor(from, to)).toEqual(wish);
    expect(changePreferences.body.safeParse(wish).success).toBe(true);
  });

  it('is all that is on, for an address to which nothing goes', () => {
    const wish = wishForSame(withoutOutreach);
    expect(wish).toEqual({ topics: { newsletter: true, financial: true } });
    expect(changePreferences.body.safeParse(wish).success).toBe(true);
    expect(wishForSame(none)).toBeUndefined();
  });

  it('is nothing where nothing differs', () => {
    expect(wishFor(paused, { ...paused })).toBeUndefined();
  });
});

describe('what the reader is told', () => {
  it('names each list, and the day on which a pause ends', () => {
    expect(effects(all, withoutOutreach)).toEqual(['Outreach: stops']);
    expect(effects(withoutOutreach, paused)).toEqual([
      'Outreach: comes to you again',
      `Pause: until ${dayOf(until)}`,
    ]);
    expect(effects(paused, all)).toEqual(['Pause: ends now']);
  });

  it('says that all off is meant for what comes later too', () => {
    expect(effects(withoutOutreach, none)).toEqual([
      'All lists: stop, also those we may start later',
    ]);
  });
});

describe('the pauses to choose from', () => {
  const now = new Date('2026-11-01T12:00:00.000Z');

  it('are none, or 30, 60 and 90 days from now', () => {
    expect(pauseOptions(undefined, now).map((each) => each.until)).toEqual([
      undefined,
      until,
      '2026-12-31T12:00:00.000Z',
      '2027-01-30T12:00:00.000Z',
    ]);
  });

  it('hold the one that runs, so that it can stay', () => {
    const running = '2026-11-09T12:00:00.000Z';
    expect(pauseOptions(running, now)).toContainEqual({
      label: 'Until 9 November 2026, as now',
      until: running,
    });
  });

  it('name the one that runs once, also when it is one of these', () => {
    const untils = pauseOptions(until, now).map((each) => each.until);
    expect(new Set(untils).size).toBe(untils.length);
  });
});
