import type { Agent, Visitor } from '../mailbox/visitor.ts';
import { scanners } from './agents.ts';
import { knownClients, type MailClient } from './mail-clients.ts';
import { homes, ipIn, type Home } from './places.ts';
import { randomOf } from './random.ts';
import type { Rates } from './rates.ts';

export type WayOut = 'header' | 'page' | 'mailto';

/** Who is behind an address: the same for the same seed, however often and whenever they are asked. */
export interface Person {
  seed: string;
  address: string;
  mailbox: 'ordinary' | 'unknown' | 'often full';
  client: MailClient;
  home: Home;
  ip: string;
  /** What their company puts in front of their mailbox. */
  scanner?: Agent;
  /** How likely they do it; after opening, except for `opens` itself. */
  opens: number;
  clicks: number;
  forwards: number;
  unsubscribes: number;
  complains: number;
  wayOut: WayOut;
  habits: Habits;
}

export interface Habits {
  /** Hours ahead of UTC. */
  utcOffset: number;
  /** Of the day, where they live. */
  hours: readonly number[];
  /** How likely they see a mail soon after it came, while they are awake. */
  alert: number;
}

const days: readonly Habits['hours'][] = [
  [7, 12, 19],
  [8, 13],
  [9, 11, 16],
  [10, 15, 21],
  [18, 22],
];
const waysOut: readonly WayOut[] = ['header', 'header', 'page', 'page', 'mailto'];
const knownScanners = [
  { agent: scanners.disguised, weight: 6 },
  { agent: scanners.library, weight: 2 },
  { agent: scanners.headless, weight: 2 },
];

export const personOf = (seed: string, address: string, rates: Rates): Person => {
  const random = randomOf(seed, 'person', address);
  // Some do a thing twice as often as most, some hardly ever; together they keep to the rate.
  const inclined = (rate: number): number => Math.min(1, rate * random.between(0.1, 1.9));
  const home = random.pickWeighted(homes);
  return {
    seed,
    address,
    mailbox: mailboxOf(random.fraction(), rates),
    client: random.pickWeighted(knownClients),
    home,
    ip: ipIn('people', random),
    opens: inclined(rates.opens),
    clicks: inclined(rates.clicks),
    forwards: inclined(rates.forwards),
    unsubscribes: inclined(rates.unsubscribes),
    complains: inclined(rates.complains),
    wayOut: random.pick(waysOut),
    habits: {
      utcOffset: home.utcOffset,
      hours: random.pick(days),
      alert: random.between(0.1, 0.6),
    },
    ...(random.chance(rates.scanned) && { scanner: random.pickWeighted(knownScanners).agent }),
  };
};

const mailboxOf = (drawn: number, { unknown, full }: Rates): Person['mailbox'] => {
  if (drawn < unknown) return 'unknown';
  return drawn < unknown + full ? 'often full' : 'ordinary';
};

/** The person themselves, through whichever of their programs. */
export const visitorFrom = ({ ip, home }: Person, agent: Agent): Visitor => {
  const { country, region, city } = home;
  return { ip, place: { country, region, city }, agent };
};
