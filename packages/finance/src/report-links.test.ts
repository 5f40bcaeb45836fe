import { describe, expect, it } from 'vitest';
import type { ReportFiles } from './ports.ts';
import { reportsOf, usualReports } from './report.ts';
import { findReports, generateReportDownloadLinks } from './report-links.ts';
import { endOfLink } from './link-lifetime.ts';

const month = { year: '2026', month: '08' };
const endsAt = new Date('2026-12-18T00:00:00Z');

const filesOf = (...keys: string[]): ReportFiles => ({
  find: async (key) => (keys.includes(key) ? { size: 7 } : undefined),
});

const generateFor = (files: ReportFiles) =>
  generateReportDownloadLinks({
    findReports: findReports({ files, kinds: usualReports }),
    sign: async (key, end) => `signed:${key}:${end.toISOString()}`,
  });

describe('download links of a month', () => {
  it('are made for each report that exists, and the others are told', async () => {
    const [exports, distro] = ['Exports/2026/08/DN-1/DN-1.zip', 'Distro/2026/08/DN-2/DN-2.zip'];
    const { links, missing } = await generateFor(filesOf(exports, distro))(
      ['DN-1', 'DN-2', 'DN-1'],
      month,
      endsAt,
    );
    expect(links.map(({ customId, label, size, url }) => [customId, label, size, url])).toEqual([
      ['DN-1', 'YouTube Report', 7, `signed:${exports}:2026-12-18T00:00:00.000Z`],
      ['DN-2', 'Streaming Report', 7, `signed:${distro}:2026-12-18T00:00:00.000Z`],
    ]);
    expect(missing.map(({ customId, label }) => [customId, label])).toEqual([
      ['DN-1', 'Streaming Report'],
      ['DN-2', 'YouTube Report'],
    ]);
  });

  it('look for the reports of many partners side by side, fifty at once', async () => {
    let [running, most] = [0, 0];
    const files: ReportFiles = {
      async find() {
        running += 1;
        most = Math.max(most, running);
        await new Promise((resolve) => setImmediate(resolve));
        running -= 1;
        return { size: 1 };
      },
    };
    const ids = Array.from({ length: 100 }, (_, n) => `DN-${n}`);
    expect((await generateFor(files)(ids, month, endsAt)).links).toHaveLength(200);
    expect(most).toBe(50);
  });

  it('are none, rather than wrong ones, when it cannot be told what exists', async () => {
    const files: ReportFiles = { find: async () => Promise.reject(new Error('refused')) };
    await expect(generateFor(files)(['DN-1'], month, endsAt)).rejects.toThrow('refused');
  });
});

describe('the key of a report', () => {
  it.each(['', '.', '..', 'DN/1', 'DN\\1', '../../secret'])('is no key for the id %j', (id) => {
    expect(() => reportsOf(usualReports, id, month)).toThrow(RangeError);
  });

  it('takes an id as it is', () => {
    const kinds = [{ label: 'Report', pattern: '{year}-{month}/{customId}' }];
    expect(reportsOf(kinds, '{year}$& x', month)).toMatchObject([{ key: '2026-08/{year}$& x' }]);
  });
});

it('a link ends after twenty-five days to the second', () => {
  expect(endOfLink(new Date('2026-11-23T09:30:07.999Z'))).toEqual(
    new Date('2026-12-18T09:30:07.000Z'),
  );
});
