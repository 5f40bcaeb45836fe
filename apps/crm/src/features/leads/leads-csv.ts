import { csvLine, type CsvOptions } from '@distronation/api-client';
import { findAddresses } from './find-addresses.ts';
import { channelUrl, type Channel } from './youtube/channel.ts';

const columns = {
  channel: ({ title }: Channel) => title,
  url: channelUrl,
  addresses: ({ description }: Channel) =>
    findAddresses(description)
      .map(({ address }) => address)
      .join(' '),
  subscribers: ({ subscribers }: Channel) => subscribers,
  views: ({ views }: Channel) => views,
  videos: ({ videos }: Channel) => videos,
  country: ({ country }: Channel) => country,
  since: ({ publishedAt }: Channel) => publishedAt.slice(0, 10),
  id: ({ id }: Channel) => id,
};

/** The channels of the pages so far as the text of a CSV file. */
export const leadsCsv = async function* leadsCsv(
  read: () => Promise<readonly Channel[]>,
  { byteOrderMark, onProgress }: CsvOptions,
): AsyncGenerator<string, void> {
  const channels = await read();
  yield `${byteOrderMark ? '\u{feff}' : ''}${csvLine(Object.keys(columns))}`;
  const cells = Object.values(columns);
  yield channels.map((channel) => csvLine(cells.map((cell) => cell(channel)))).join('');
  onProgress?.({ rows: channels.length, total: channels.length });
};
