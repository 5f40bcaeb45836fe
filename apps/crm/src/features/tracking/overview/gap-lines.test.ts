import { expect, it } from 'vitest';
import { gapLines } from './gap-lines.ts';

const gap = (campaign: string | undefined, unheard: number) => ({
  ...(campaign ? { campaign } : {}),
  level: 'missing' as const,
  since: '2026-11-20T09:00:00.000Z',
  sent: 100,
  heard: 100 - unheard,
  unheard,
});

const words = (said: string): unknown => expect.stringContaining(said);
const href = '/campaigns/numbers?period=7d';

it('the three worst gaps are told by themselves, and the others together', () => {
  const gaps = [gap('a', 50), gap('b', 40), gap(undefined, 30), gap('d', 20), gap('e', 10)];
  expect(gapLines(gaps)).toMatchObject([
    { count: 50, href: '/campaigns/numbers/a?period=7d' },
    { count: 40, href: '/campaigns/numbers/b?period=7d' },
    { count: 30, words: words('100 mails of small campaigns'), href },
    { count: 30, words: words('200 mails of other campaigns'), href },
  ]);
});

it('where there is no gap there is no line', () => {
  expect(gapLines([])).toEqual([]);
});
