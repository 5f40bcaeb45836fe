import { csvLine, type CsvOptions } from '@distronation/api-client';
import { canonicalAddress } from '@distronation/contracts';
import { findAddresses } from './find-addresses.ts';
import type { KnownAddress } from './look-up-addresses.ts';
import { channelUrl, type Channel } from './youtube/channel.ts';

interface Lead {
  channel: Channel;
  addresses: readonly string[];
  /** Of these, those at which nobody may be approached, or of which that is not known. */
  suppressed: readonly string[];
}

const columns = {
  channel: ({ channel }: Lead) => channel.title,
  url: ({ channel }: Lead) => channelUrl(channel),
  // A file outlives what is known today, and goes where no gate is.
  must_not_be_mailed: ({ suppressed }: Lead) => suppressed.join(' '),
  addresses: ({ addresses, suppressed }: Lead) =>
    addresses.filter((address) => !suppressed.includes(address)).join(' '),
  subscribers: ({ channel }: Lead) => channel.subscribers,
  views: ({ channel }: Lead) => channel.views,
  videos: ({ channel }: Lead) => channel.videos,
  country: ({ channel }: Lead) => channel.country,
  since: ({ channel }: Lead) => channel.publishedAt.slice(0, 10),
  id: ({ channel }: Lead) => channel.id,
};

interface Sources {
  read: () => Promise<readonly Channel[]>;
  /** By their canonical form. */
  lookUp: (addresses: readonly string[]) => Promise<ReadonlyMap<string, KnownAddress>>;
}

/** The channels of the pages so far as the text of a CSV file, those of their addresses apart that must not be
 *  mailed. Rejects, with nothing in the file, where that cannot be known. */
export const leadsCsv = async function* leadsCsv(
  { read, lookUp }: Sources,
  { byteOrderMark, onProgress }: CsvOptions,
): AsyncGenerator<string, void> {
  const found = (await read()).map((channel) => ({
    channel,
    addresses: findAddresses(channel.description).map(({ address }) => address),
  }));
  const asked = found.flatMap(({ addresses }) => addresses);
  const known = asked.length > 0 ? await lookUp(asked) : new Map<string, KnownAddress>();
  const isSuppressed = (address: string): boolean => {
    const told = known.get(canonicalAddress(address));
    return told === undefined || told.suppressed !== undefined;
  };
  const leads = found.map((lead) => ({ ...lead, suppressed: lead.addresses.filter(isSuppressed) }));
  yield `${byteOrderMark ? '\u{feff}' : ''}${csvLine(Object.keys(columns))}`;
  const cells = Object.values(columns);
  yield leads.map((lead) => csvLine(cells.map((cell) => cell(lead)))).join('');
  onProgress?.({ rows: leads.length, total: leads.length });
};
