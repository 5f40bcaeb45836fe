import { describe, expect, it } from 'vitest';
import { leadsCsv } from './leads-csv.ts';
import type { Channel } from './youtube/channel.ts';

const channel: Channel = {
  id: 'UC1',
  title: '=HYPERLINK("http://203.0.113.1")',
  description: 'Business: ana (at) example.com\nPress: press@example.com',
  publishedAt: '2015-04-01T00:00:00Z',
  subscribers: 18_204,
};

const textOf = async (channels: Channel[], progress: unknown[] = []): Promise<string> => {
  const onProgress = (now: unknown) => void progress.push(now);
  let text = '';
  for await (const piece of leadsCsv(async () => channels, { onProgress })) text += piece;
  return text;
};

describe('the CSV of channels', () => {
  it('has a line for each, with all its addresses, and a title is no formula there', async () => {
    const progress: unknown[] = [];
    expect((await textOf([channel], progress)).split('\r\n')).toEqual([
      'channel,url,addresses,subscribers,views,videos,country,since,id',
      [
        '"\'=HYPERLINK(""http://203.0.113.1"")"',
        'https://www.youtube.com/channel/UC1',
        'ana@example.com press@example.com',
        '18204,,,,2015-04-01,UC1',
      ].join(','),
      '',
    ]);
    expect(progress).toEqual([{ rows: 1, total: 1 }]);
  });

  it('is the headings alone where nothing was found', async () => {
    expect((await textOf([])).split('\r\n')).toHaveLength(2);
  });
});
