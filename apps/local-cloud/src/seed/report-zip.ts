import { strToU8, zipSync } from 'fflate';
import { randomOf } from '../people/random.ts';
import type { Partner } from './partners.ts';

export type ReportKind = Partner['gets'][number];

const stores = {
  youtube: ['YouTube Art Tracks', 'YouTube Content ID', 'YouTube Shorts', 'YouTube Premium'],
  streaming: ['Spotify', 'Apple Music', 'Amazon Music', 'Deezer', 'Tidal', 'Pandora'],
};
const countries = ['US', 'GB', 'DE', 'BR', 'NG', 'JP', 'AU', 'MX', 'FR', 'CA'];
const titles = ['Harbour Lights', 'Second Sun', 'Paper Boats', 'Slow Avenue', 'Meridian', 'Halo'];
const header = 'Period,Store,Country,Artist,Title,Quantity,Earnings (USD)';
const rows = 2_000;

const statement = ({ customId, artist }: Partner, kind: ReportKind, month: string): string => {
  const random = randomOf('report', customId, kind, month);
  const row = (): string => {
    const quantity = Math.ceil(random.around(400, 6));
    const earnings = (quantity * random.between(0.0007, 0.0048)).toFixed(4);
    const [store, country] = [random.pick(stores[kind]), random.pick(countries)];
    return [month, store, country, `"${artist}"`, random.pick(titles), quantity, earnings].join(
      ',',
    );
  };
  return [header, ...Array.from({ length: rows }, row)].join('\r\n');
};

/** A statement as its partner gets it, the same byte for byte whenever it is made. */
export const reportZip = (partner: Partner, kind: ReportKind, month: string): Uint8Array =>
  zipSync(
    {
      [`${partner.customId}-${kind}-${month}.csv`]: [
        strToU8(statement(partner, kind, month)),
        { mtime: new Date(`${month}-28T12:00:00`) },
      ],
    },
    { level: 6 },
  );
