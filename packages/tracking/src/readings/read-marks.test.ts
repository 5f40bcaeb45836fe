import { describe, expect, it } from 'vitest';
import type { EngagementMark, Signal } from '../engagement.ts';
import { readMarks } from './read-marks.ts';

const opened = (at: number, signal: Signal = 'none'): EngagementMark => ({
  id: `open-${at}`,
  kind: 'opened',
  at,
  signal,
});

const clicked = (at: number, link: string, signal: Signal = 'none'): EngagementMark => ({
  id: `click-${link}-${at}`,
  kind: 'clicked',
  at,
  signal,
  link,
});

/** Reasons in the order of the marks, delivered at 0 unless said otherwise. */
const reasons = (marks: EngagementMark[], deliveredAt: number | null = 0) =>
  readMarks({ ...(deliveredAt === null ? {} : { deliveredAt }), marks }).map(
    ({ reading }) => reading.reason,
  );

const minute = 60_000;

describe('a mark that comes too soon', () => {
  it('is an open within two seconds of the delivery, or a click within five', () => {
    expect(reasons([opened(1_999), opened(2_000)])).toEqual(['too_soon', 'ordinary']);
    expect(reasons([clicked(4_999, 'a'), clicked(5_000, 'a')])).toEqual(['too_soon', 'ordinary']);
  });

  it('is one before the delivery', () => {
    expect(reasons([opened(-minute), clicked(-1, 'a')])).toEqual(['too_soon', 'too_soon']);
  });

  it('is not one that came so long before that the mail must have been there', () => {
    expect(reasons([opened(-10 * minute - 1), opened(-10 * minute)])).toEqual([
      'ordinary',
      'too_soon',
    ]);
  });

  it('is not known while the delivery is not', () => {
    expect(reasons([opened(0), clicked(1, 'a')], null)).toEqual(['ordinary', 'ordinary']);
  });
});

describe('a burst of clicks', () => {
  it('is three links within five seconds', () => {
    const links = (third: number) =>
      reasons([clicked(minute, 'a'), clicked(minute + 2_000, 'b'), clicked(minute + third, 'c')]);
    expect(links(4_999)).toEqual(['every_link', 'every_link', 'every_link']);
    expect(links(5_000)).toEqual(['ordinary', 'ordinary', 'ordinary']);
  });

  it('is two links within a second', () => {
    const links = (second: number) =>
      reasons([clicked(minute, 'a'), clicked(minute + second, 'b')]);
    expect(links(999)).toEqual(['every_link', 'every_link']);
    expect(links(1_000)).toEqual(['ordinary', 'ordinary']);
  });

  it('is not one link, however often', () => {
    const marks = [0, 100, 200, 300].map((after) => clicked(minute + after, 'a'));
    expect(new Set(reasons(marks))).toEqual(new Set(['ordinary']));
  });

  it('holds the opens along with it, and no other', () => {
    const marks = [opened(minute), opened(2 * minute), clicked(2 * minute, 'a')];
    const more = [clicked(2 * minute + 2_000, 'b'), clicked(2 * minute + 4_000, 'c')];
    expect(reasons([...marks, ...more])).toEqual(['ordinary', ...Array(4).fill('every_link')]);
  });

  it('goes on as long as links follow each other', () => {
    const marks = Array.from({ length: 20 }, (_, i) => clicked(minute + i * 2_000, `link-${i}`));
    expect(new Set(reasons(marks))).toEqual(new Set(['every_link']));
  });

  it('leaves alone the click of a person who comes later', () => {
    const burst = ['a', 'b', 'c'].map((link) => clicked(minute, link));
    expect(reasons([...burst, clicked(2 * minute, 'a')]).at(-1)).toBe('ordinary');
  });
});

describe('a reading', () => {
  it('gives the strongest reason: own features, then time, then neighbours', () => {
    const marks = [clicked(0, 'a', 'scanner_agent'), clicked(1, 'b'), clicked(2, 'c')];
    expect(reasons([opened(0, 'privacy_proxy'), ...marks, opened(4_000)])).toEqual([
      'privacy_proxy',
      'scanner_agent',
      'too_soon',
      'too_soon',
      'every_link',
    ]);
  });

  it('sees a person behind an image proxy', () => {
    expect(readMarks({ deliveredAt: 0, marks: [opened(minute, 'image_proxy')] })).toMatchObject([
      { reading: { by: 'person', reason: 'image_proxy' }, first: true },
    ]);
  });

  it('counts the first open and the first click of a person', () => {
    const marks = [opened(1), opened(minute), opened(minute + 1), clicked(2 * minute, 'a')];
    expect(readMarks({ deliveredAt: 0, marks }).map(({ first }) => first)).toEqual([
      false,
      true,
      false,
      true,
    ]);
  });
});
