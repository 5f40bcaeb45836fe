import type { Contact } from '@distronation/contacts';

const firstNames = ['Ana', 'Bo', 'Chidi', 'Dörte', 'Eli', 'Fatou', 'Ghislaine', 'Håkon'];
const lastNames = ['Adeyemi', 'Berg', 'Carvalho', 'Dvořák', 'Eriksen', 'Fontaine', 'García'];
const tags = ['label', 'artist', 'newsletter', 'vip', 'Norway', 'Brazil'];
const cities = ['Oslo', 'São Paulo', 'Lagos', 'Berlin', 'Toronto'];

const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % list.length];

const start = Date.UTC(2026, 0, 1);

/** A contact as a partner's usually is: a name, two tags, an id and two fields. */
export const madeContact = (n: number): Contact => {
  const at = new Date(start + n * 60_000).toISOString();
  const [first, last] = [pick(firstNames, n), pick(lastNames, Math.floor(n / 8))];
  return {
    id: `01BENCH${String(n).padStart(19, '0')}`,
    address: `${first}.${last}.${n}@partners.example`.toLowerCase(),
    name: `${first} ${last}`,
    customIds: [`DN-${String(n).padStart(6, '0')}`],
    tags: [...new Set([pick(tags, n) ?? '', pick(tags, n * 7 + 1) ?? ''])],
    fields: { City: pick(cities, n) ?? '', Joined: String(2010 + (n % 15)) },
    source: n % 3 === 0 ? 'manual' : 'import:partners.csv',
    createdAt: at,
    updatedAt: at,
  };
};
