import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { readZip } from './read-zip.ts';

const zipOf = async (files: Record<string, string>): Promise<Blob> => {
  const zip = new JSZip();
  for (const [name, text] of Object.entries(files)) zip.file(name, text);
  return new Blob([await zip.generateAsync({ type: 'arraybuffer', compression: 'DEFLATE' })]);
};

describe('what is in a ZIP', () => {
  it('is told by its names, and each file by its first bytes', async () => {
    const entries = await readZip(await zipOf({ 'a/b.csv': 'Zoë,1', 'c.txt': '' }));
    expect(entries.map(({ name }) => name)).toEqual(['a/b.csv', 'c.txt']);
    expect(await entries[0]?.readStart(100)).toEqual({ text: 'Zoë,1', isWhole: true });
    expect(await entries[1]?.readStart(100)).toEqual({ text: '', isWhole: true });
  });

  it(
    'is not unpacked further than somebody looks, however large it would become',
    { timeout: 60_000 },
    async () => {
      const [bomb] = await readZip(await zipOf({ 'bomb.csv': '0'.repeat(8_000_000) }));
      const before = process.memoryUsage().arrayBuffers;
      expect(await bomb?.readStart(1_000)).toEqual({ text: '0'.repeat(1_000), isWhole: false });
      expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(4_000_000);
    },
  );

  it('is refused where it is none', async () => {
    await expect(readZip(new Blob(['no zip']))).rejects.toThrow(/zip/);
  });
});
