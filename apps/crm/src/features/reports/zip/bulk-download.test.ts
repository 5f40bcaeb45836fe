import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import type { S3Object } from '../storage/report-bucket.ts';
import { createBulkDownload } from './bulk-download.ts';
import type { BulkState } from './bulk-state.ts';
import { makeZip } from './make-zip.ts';

const file = (key: string, size = key.length): S3Object => ({
  key,
  size,
  lastModified: '2026-10-28T12:00:00.000Z',
});

/** A download over files in memory, each of which contains its own name. */
const setup = (stored: readonly S3Object[] = []) => {
  const broken = new Set<string>();
  const held = new Map<string, () => void>();
  const saved: Blob[] = [];
  const states: BulkState[] = [];
  const asked: string[] = [];
  let [now, most] = [0, 0];
  const download = createBulkDownload({
    filesBelow: async (folder, limit) =>
      stored.filter(({ key }) => key.startsWith(folder)).slice(0, limit),
    async read({ key, size }, { signal, onProgress }) {
      asked.push(key);
      now += 1;
      most = Math.max(most, now);
      if (held.has(key)) {
        await new Promise<void>((resolve, reject) => {
          held.set(key, resolve);
          signal.addEventListener('abort', () => reject(new DOMException('Off', 'AbortError')));
        });
      }
      await Promise.resolve();
      now -= 1;
      if (broken.has(key)) throw new Error('gone');
      onProgress(size);
      return new Blob([key]);
    },
    zip: async (entries, options) =>
      makeZip(
        // JSZip reads no Blobs in Node.
        await Promise.all(
          entries.map(async ({ content, ...entry }) => ({
            ...entry,
            content: typeof content === 'string' ? content : await content.text(),
          })),
        ),
        options,
      ),
    save: (zip) => void saved.push(zip),
    explain: () => 'It was not found',
    onChange: (state) => void states.push(state),
  });
  const contents = async (): Promise<Record<string, string>> => {
    const zip = await JSZip.loadAsync(await (saved[0] ?? new Blob()).arrayBuffer());
    const entries = Object.entries(zip.files).map(
      async ([name, entry]) => [name, await entry.async('text')] as const,
    );
    return Object.fromEntries(await Promise.all(entries));
  };
  return {
    ...download,
    broken,
    held,
    saved,
    states,
    asked,
    contents,
    last: () => states.at(-1),
    most: () => most,
  };
};

describe('a ZIP of report files', () => {
  it('holds what was chosen and all below its folders, each once and in its own folder', async () => {
    const { start, contents, last } = setup([file('a/1.csv'), file('a/b/1.csv'), file('c/2.csv')]);
    await start({ files: [file('a/1.csv'), file('x.csv')], folders: ['a/'] });
    expect(last()).toMatchObject({ phase: 'saved', percent: 100 });
    expect(await contents()).toEqual({
      'a/1.csv': 'a/1.csv',
      'a/b/1.csv': 'a/b/1.csv',
      'x.csv': 'x.csv',
    });
  });

  it('is not compressed again', async () => {
    const { start, saved } = setup();
    const long = `${'a'.repeat(900)}.csv`;
    await start({ files: [file(long)], folders: [] });
    expect(saved[0]?.size).toBeGreaterThan(900);
  });

  it('comes a few files at once, and tells of each how far it is', async () => {
    const { start, most, states } = setup();
    await start({ files: Array.from({ length: 9 }, (_, n) => file(`${n}.csv`)), folders: [] });
    expect(most()).toBe(4);
    const first = states.flatMap(({ items }) => items.slice(0, 1));
    expect([...new Set(first.map(({ status, progress }) => `${status} ${progress}`))]).toEqual([
      'pending 0',
      'downloading 0',
      'downloading 100',
      'completed 100',
    ]);
  });

  it('waits for a decision when some failed, and asks again for those alone', async () => {
    const { start, retry, broken, asked, saved, last, contents } = setup();
    broken.add('b.csv');
    await start({ files: [file('a.csv'), file('b.csv')], folders: [] });
    expect(last()).toMatchObject({
      phase: 'incomplete',
      items: [{ status: 'completed' }, { status: 'error', error: { message: 'gone' } }],
    });
    expect(saved).toEqual([]);
    broken.clear();
    await retry();
    expect(asked).toEqual(['a.csv', 'b.csv', 'b.csv']);
    expect(last()?.phase).toBe('saved');
    expect(Object.keys(await contents())).toEqual(['a.csv', 'b.csv']);
  });

  it('says within itself what is missing, if it is saved as it is', async () => {
    const { start, saveIncomplete, broken, contents } = setup();
    broken.add('d/b.csv');
    await start({ files: [file('a.csv'), file('d/b.csv')], folders: [] });
    await saveIncomplete();
    expect(await contents()).toEqual({
      'Files that are missing.txt':
        'These files are not in this ZIP:\r\n\r\nd/b.csv: It was not found\r\n',
      'a.csv': 'a.csv',
    });
  });

  it.each([
    ['files', Array.from({ length: 1_001 }, (_, n) => file(`a/${n}.csv`))],
    ['bytes', [file('a/1.wav', 300_000_000), file('a/2.wav', 200_000_001)]],
  ])('is not begun with too many %s', async (_what, stored) => {
    const { start, asked, last } = setup(stored);
    await start({ files: [], folders: ['a/'] });
    expect(last()?.phase).toBe('too_much');
    expect(asked).toEqual([]);
  });

  it('that is called off stops at once and saves nothing', async () => {
    const { start, cancel, held, saved, last, asked } = setup();
    for (const name of ['1.csv', '2.csv', '3.csv', '4.csv']) held.set(name, () => {});
    const files = ['1.csv', '2.csv', '3.csv', '4.csv', '5.csv'].map((name) => file(name));
    const over = start({ files, folders: [] });
    await expect.poll(() => asked).toHaveLength(4);
    cancel();
    await over;
    expect([asked.length, saved, last()?.phase]).toEqual([4, [], 'cancelled']);
  });

  it('fails with its reason when its folders cannot be read', async () => {
    const states: BulkState[] = [];
    const { start } = createBulkDownload({
      filesBelow: async () => {
        throw new Error('offline');
      },
      read: async () => new Blob(),
      zip: async () => new Blob(),
      save: () => {},
      explain: String,
      onChange: (state) => void states.push(state),
    });
    await start({ files: [], folders: ['a/'] });
    expect(states.at(-1)).toMatchObject({ phase: 'failed', error: { message: 'offline' } });
  });
});
