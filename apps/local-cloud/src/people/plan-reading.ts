import type { Agent } from '../mailbox/visitor.ts';
import { hour, second } from './durations.ts';
import type { Happening, Letter } from './happening.ts';
import { knownClients, type MailClient } from './mail-clients.ts';
import { nextReading } from './next-reading.ts';
import { visitorFrom, type Person } from './person.ts';
import { ipIn, somewhere } from './places.ts';
import { randomOf, type Random } from './random.ts';

/** What the person does, if they read the mail at all. */
export const read = (person: Person, letter: Letter, deliveredAfter: number): Happening[] => {
  const random = randomOf(person.seed, 'reading', person.address, letter.number);
  if (!random.chance(person.opens)) return [];
  // When is drawn apart from what, so that the time of sending changes the first only.
  const hours = randomOf(person.seed, 'hours', person.address, letter.number);
  const reading: Reading = { person, client: person.client, letter, random, hours };
  const first = nextReading(person.habits, letter.sentAt + deliveredAfter, hours);
  const after = first - letter.sentAt;
  return [
    ...look(reading, after),
    ...(random.chance(person.clicks) ? follow(reading, after) : []),
    ...(random.chance(0.2) ? lookAgain(reading, first) : []),
    ...(random.chance(person.forwards) ? forward(reading, first) : []),
    ...part(reading, after),
  ];
};

interface Reading {
  person: Person;
  client: MailClient;
  letter: Letter;
  random: Random;
  hours: Random;
}

const look = ({ person, client, letter, random }: Reading, after: number): Happening[] => {
  const { opensAs, showsImages } = client;
  const shows = random.chance(showsImages);
  if (!opensAs || !shows || !letter.tracks.opens) return [];
  return [{ what: 'open', after, by: 'person', visitor: openingVisitor(person, opensAs, random) }];
};

/** A proxy hides where its user is. */
const openingVisitor = (person: Person, agent: Agent, random: Random) =>
  /proxy/i.test(agent.userAgent)
    ? { ip: ipIn('proxies', random), place: somewhere, agent }
    : visitorFrom(person, agent);

/** One link, most of the time. People take seconds from one to the next, and may go back. */
const follow = ({ person, client, letter, random }: Reading, openAfter: number): Happening[] => {
  const links = letter.tracks.clicks ? letter.links.filter(({ tracked }) => tracked) : [];
  if (links.length === 0) return [];
  const count = random.chance(0.75) ? 1 : 2;
  let after = openAfter;
  return Array.from({ length: count }, (): Happening => {
    after += random.around(18 * second, 2) + 3 * second;
    const { url } = random.pick(links);
    return {
      what: 'click',
      after,
      by: 'person',
      visitor: visitorFrom(person, client.clicksAs),
      url,
    };
  });
};

const lookAgain = (reading: Reading, firstAt: number): Happening[] => {
  const { person, letter, hours } = reading;
  const again = nextReading(person.habits, firstAt + hour, hours);
  return look(reading, again - letter.sentAt);
};

/** Somebody else reads the same copy: another program, elsewhere, in the recipient's name. */
const forward = (reading: Reading, firstAt: number): Happening[] => {
  const { person, letter, random, hours } = reading;
  const client = random.pickWeighted(knownClients);
  const friend = { ...person, ip: ipIn('people', random) };
  const theirs: Reading = { ...reading, client, person: friend };
  const after = nextReading(person.habits, firstAt, hours) - letter.sentAt;
  return [...look(theirs, after), ...(random.chance(0.3) ? follow(theirs, after) : [])];
};

/** Some never want to see the like again. */
const part = ({ person, client, random }: Reading, after: number): Happening[] => {
  const thinking = random.around(15 * second, 2);
  if (random.chance(person.complains)) return [{ what: 'complain', after: after + thinking }];
  if (!random.chance(person.unsubscribes)) return [];
  const visitor = visitorFrom(person, client.clicksAs);
  return [{ what: 'unsubscribe', after: after + thinking, way: person.wayOut, visitor }];
};
