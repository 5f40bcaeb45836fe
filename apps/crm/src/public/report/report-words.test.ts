import { expect, it } from 'vitest';
import type { Report } from './report-service.ts';
import { endOf, nameOf, sizeOf } from './report-words.ts';

const report: Report = {
  label: 'YouTube Report',
  customId: 'DN-1',
  year: '2026',
  month: '08',
  size: 24_210,
  endsAt: '2026-12-18T09:30:07.000Z',
};

it('names a report by its kind and month', () => {
  expect(nameOf(report)).toBe('YouTube Report, August 2026');
});

it.each([
  [12, '1 kB'],
  [24_210, '24 kB'],
  [1_240_000, '1.2 MB'],
])('tells %i bytes as %s', (size, words) => {
  expect(sizeOf({ ...report, size })).toBe(words);
});

it("tells the end by the reader's clock, and which that is", () => {
  expect(endOf(report, 'UTC')).toBe('18 December 2026, 09:30 UTC');
  expect(endOf(report, 'Europe/Berlin')).toBe('18 December 2026, 10:30 CET');
});
