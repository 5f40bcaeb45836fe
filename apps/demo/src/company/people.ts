import type { Contact } from '@distronation/contacts';
import { canonicalAddress } from '@distronation/contracts';
import { partners } from '@distronation/local-cloud';
import { randomOf, type Random } from '@distronation/local-cloud/people';
import { ulid } from 'ulid';
import { countries, firstNames, genres, lastNames, mailHosts } from './names.ts';

/** What somebody is to the company. */
export type Circle = 'partner' | 'subscriber' | 'creator';

export interface Person {
  circle: Circle;
  contact: Contact;
}

const circles = [
  { circle: 'partner', weight: 8 },
  { circle: 'subscriber', weight: 62 },
  { circle: 'creator', weight: 30 },
] as const;

const yearMs = 365 * 24 * 3_600_000;

/** Of the letters that an address may hold without quotes. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z]/gi, '')
    .toLowerCase();

/** Half of them were there a year ago; the others came since. */
const arrivalOf = (random: Random, now: Date): string => {
  const back = random.chance(0.5) ? random.between(1, 3) : random.fraction();
  return new Date(now.getTime() - back * yearMs).toISOString();
};

const partnerOf = (random: Random, number: number) => {
  const known = partners[number];
  return {
    customIds: [known?.customId ?? `DN-${2000 + number}`],
    tags: ['partner', ...(random.chance(0.15) ? ['vip'] : [])],
    source: 'import:partners.csv',
    fields: { Artist: known?.artist ?? `${random.pick(lastNames)} ${random.pick(genres)}` },
  };
};

const knownAs = (random: Random, circle: Circle, number: number) => {
  if (circle === 'partner') return partnerOf(random, number);
  const isCreator = circle === 'creator';
  return {
    customIds: [],
    tags: [circle, random.pick(genres).toLowerCase()],
    source: isCreator ? 'youtube' : 'import:subscribers.csv',
    fields: isCreator
      ? { Channel: `${random.pick(firstNames)} plays ${random.pick(genres)}` }
      : { Plan: random.pick(['Free', 'Plus', 'Label']) },
  };
};

/** The contacts of the company, the same for the same seed and day. The first partners are those whose
 *  reports the local cloud holds. */
export const madePeople = (seed: string, count: number, now: Date): Person[] => {
  let partnersSoFar = 0;
  return Array.from({ length: count }, (_, number) => {
    const random = randomOf(seed, 'contact', number);
    const circle = number < partners.length ? 'partner' : random.pickWeighted(circles).circle;
    const [first, last] = [random.pick(firstNames), random.pick(lastNames)];
    const { host } = random.pickWeighted(mailHosts);
    const { fields, ...known } = knownAs(random, circle, partnersSoFar);
    if (circle === 'partner') partnersSoFar += 1;
    const createdAt = arrivalOf(random, now);
    return {
      circle,
      contact: {
        id: ulid(Date.parse(createdAt)),
        address: canonicalAddress(`${plain(first)}.${plain(last)}.${number}@${host}`),
        name: `${first} ${last}`,
        ...known,
        fields: { Country: random.pick(countries), ...fields },
        createdAt,
        updatedAt: createdAt,
      },
    };
  });
};
