import type { Visitor } from '../mailbox/visitor.ts';
import { hour, second } from './durations.ts';
import type { Happening, Letter } from './happening.ts';
import type { Person } from './person.ts';
import { dataCentre, ipIn, somewhere } from './places.ts';
import { randomOf } from './random.ts';

/** A scanner loads the image and follows every link, most of the time before anybody could, and
 *  sometimes before the mail server has even said that it takes the mail. */
export const scan = (
  { seed, address, scanner }: Person,
  { number, links, tracks }: Letter,
  deliveredAfter: number,
): Happening[] => {
  if (!scanner) return [];
  const random = randomOf(seed, 'scan', address, number);
  const visitor: Visitor = {
    ip: ipIn('scanners', random),
    place: dataCentre,
    agent: scanner,
  };
  const by = 'machine';
  const start = random.chance(0.25)
    ? deliveredAfter * random.between(0.3, 0.95)
    : deliveredAfter + random.around(2 * second, 2);
  let after = start;
  const visits = links.map(({ url, tracked }): Happening => {
    after += random.between(50, 900);
    return tracked && tracks.clicks
      ? { what: 'click', after, by, visitor, url }
      : { what: 'look', after, url };
  });
  return [
    ...(tracks.opens ? [{ what: 'open', after: start, by, visitor } as const] : []),
    ...visits,
  ];
};

/** A privacy proxy, or a mailbox provider, loads the images with nobody looking. */
export const loadAhead = (
  { seed, address, client: { loadsAhead } }: Person,
  { number, tracks }: Letter,
  deliveredAfter: number,
): Happening[] => {
  const random = randomOf(seed, 'load ahead', address, number);
  if (!loadsAhead || !tracks.opens || !random.chance(loadsAhead.chance)) return [];
  const visitor = {
    ip: ipIn('proxies', random),
    place: somewhere,
    agent: loadsAhead.agent,
  };
  const after = deliveredAfter + Math.min(random.around(loadsAhead.median, 2.5), 10 * hour);
  return [{ what: 'open', after, by: 'machine', visitor }];
};
