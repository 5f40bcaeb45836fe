import { describe, expect, it } from 'vitest';
import { leadsCsv } from './leads-csv.ts';
import type { KnownAddress } from './look-up-addresses.ts';
import type { Channel } from './youtube/channel.ts';

const channel: Channel = {
  id: 'UC1',
  title: '=HYPERLINK("http://203.0.113.1")',
  description: 'Business: ana (at) example.com\nPress: press@example.com',
  publishedAt: '2015-04-01T00:00:00Z',
  subscribers: 18_204,
};

const fresh = { isContact: false, suppressed: undefined };
const left = { isContact: true, suppressed: 'unsubscribed_all' } as const;

const textOf = async (
  channels: Channel[],
  known: Readonly<Record<string, KnownAddress>> = {},
  progress: unknown[] = [],
): Promise<string> => {
  const onProgress = (now: unknown) => void progress.push(now);
  const sources = {
    read: async () => channels,
    lookUp: async () => new Map(Object.entries(known)),
  };
  let text = '';
  for await (const piece of leadsCsv(sources, { onProgress })) text += piece;
  return text;
};

describe('the CSV of channels', () => {
  it('has a line for each, with all its addresses, and a title is no formula there', async () => {
    const progress: unknown[] = [];
    const known = { 'ana@example.com': fresh, 'press@example.com': fresh };
    expect((await textOf([channel], known, progress)).split('\r\n')).toEqual([
      'channel,url,must_not_be_mailed,addresses,subscribers,views,videos,country,since,id',
      [
        '"\'=HYPERLINK(""http://203.0.113.1"")"',
        'https://www.youtube.com/channel/UC1',
        ',ana@example.com press@example.com',
        '18204,,,,2015-04-01,UC1',
      ].join(','),
      '',
    ]);
    expect(progress).toEqual([{ rows: 1, total: 1 }]);
  });

  it('keeps addresses apart that must not be mailed, or of which that is not known', async () => {
    expect(await textOf([channel], { 'ana@example.com': fresh })).toContain(
      ',press@example.com,ana@example.com,',
    );
    const known = { 'ana@example.com': left, 'press@example.com': fresh };
    expect(await textOf([channel], known)).toContain(',ana@example.com,press@example.com,');
  });

  it('is the headings alone where nothing was found', async () => {
    expect((await textOf([])).split('\r\n')).toHaveLength(2);
  });
});
