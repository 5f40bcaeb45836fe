import { describe, expect, it } from 'vitest';
import type { BulkPhase, DownloadItem } from './bulk-state.ts';
import { bulkWords } from './bulk-words.ts';
import { itemsToShow } from './item-order.ts';

const item = (key: string, status: DownloadItem['status'], size = 1_000): DownloadItem => ({
  file: { key, size, lastModified: '' },
  status,
  progress: 0,
});

const items = [item('a', 'completed'), item('b', 'error'), item('c', 'pending')];
const words = (phase: BulkPhase, of: readonly DownloadItem[] = items) =>
  Object.values(bulkWords({ phase, items: of, percent: 0 })).join(': ');

describe('what a ZIP has come to', () => {
  it('is told with its numbers', () => {
    expect(words('downloading')).toContain('2 of 3 files');
    expect(words('incomplete')).toContain('1 file could not be downloaded: 1 file came.');
    expect(words('saved')).toContain('1 file is in it. 1 file is missing');
    expect(words('saved', [item('a', 'completed')])).toContain('1 file of 1.0 kB');
  });

  it('says how much is too much, of bytes or of files', () => {
    expect(words('too_much', [item('a', 'pending', 600_000_000)])).toContain(
      '1 file of 600.0 MB was chosen. A ZIP holds up to 1,000 files and 500.0 MB',
    );
    const many = Array.from({ length: 1_001 }, (_, n) => item(`${n}`, 'pending'));
    expect(words('too_much', many)).toContain('More than 1,000 files were chosen');
  });

  it('shows failures first, and no more than somebody reads', () => {
    const shown = itemsToShow([item('z', 'completed'), ...items, item('d', 'downloading')], 3);
    expect(shown.map(({ file }) => file.key)).toEqual(['b', 'd', 'c']);
  });
});
