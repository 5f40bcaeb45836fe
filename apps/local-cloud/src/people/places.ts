import type { Place } from '../mailbox/visitor.ts';
import type { Random } from './random.ts';

export interface Home extends Place {
  weight: number;
  /** Hours ahead of UTC. */
  utcOffset: number;
}

export const homes: readonly Home[] = [
  { country: 'US', region: 'California', city: 'Los Angeles', utcOffset: -8, weight: 18 },
  { country: 'US', region: 'New York', city: 'New York', utcOffset: -5, weight: 18 },
  { country: 'US', region: 'Tennessee', city: 'Nashville', utcOffset: -6, weight: 10 },
  { country: 'GB', region: 'England', city: 'London', utcOffset: 0, weight: 14 },
  { country: 'DE', region: 'Land Berlin', city: 'Berlin', utcOffset: 1, weight: 10 },
  { country: 'BR', region: 'São Paulo', city: 'São Paulo', utcOffset: -3, weight: 9 },
  { country: 'NG', region: 'Lagos', city: 'Lagos', utcOffset: 1, weight: 8 },
  { country: 'JP', region: 'Tokyo', city: 'Tokyo', utcOffset: 9, weight: 7 },
  { country: 'AU', region: 'New South Wales', city: 'Sydney', utcOffset: 10, weight: 6 },
];

/** Where machines stand. */
export const dataCentre: Place = { country: 'US', region: 'Virginia', city: 'Ashburn' };
/** A privacy proxy tells no more than the country. */
export const somewhere: Place = { country: 'US', region: 'Unknown', city: 'Unknown' };

/** From the blocks that are set aside for examples (RFC 5737), so that no address is anybody's. */
const networks = { people: '203.0.113', proxies: '192.0.2', scanners: '198.51.100' };

export const ipIn = (network: keyof typeof networks, random: Random): string =>
  `${networks[network]}.${Math.floor(random.between(1, 255))}`;
