import type { StoredItem } from '@distronation/common/testing/tables';
import { deliveriesOf, simulate, type Delivery } from '@distronation/local-cloud/people';
import { pastMailings } from '../company/mailings.ts';
import { madePeople } from '../company/people.ts';
import { addPeople } from './add-people.ts';
import { hearing, signingKey } from './hear.ts';
import { sendMailing } from './send-mailing.ts';
import type { Place } from './stores.ts';
import { pastWorld } from './world.ts';

export interface Company {
  seed: string;
  contacts: number;
  /** Its past ends here. */
  now: Date;
}

const minuteMs = 60_000;
const yearMs = 366 * 24 * 60 * minuteMs;

/** Told, copied and cleared away, twice over. */
const closings = 4;

const inOrder = { duplicates: 0, late: 0, disordered: 0, lost: 0 };

const isKnownFrom =
  (until: number) =>
  ({ at }: Delivery): boolean =>
    at < until;

/** A year of a company, from its first contact to the last click before now. Resolves to what the product's
 *  tables hold of it; contents and audiences of campaigns are in their bucket by then. */
export const liveTheYear = async (
  place: Place,
  { seed, contacts, now }: Company,
): Promise<StoredItem[]> => {
  const end = now.getTime();
  const world = pastWorld(place, end - yearMs);
  const people = madePeople(seed, contacts, now);
  const mailings = pastMailings(seed, people, now);
  const topics = new Map(mailings.map(({ name, topic }) => [name, topic]));
  const hear = hearing(world, (name) => topics.get(name) ?? 'newsletter');
  await addPeople(world, people);

  let coming: Delivery[] = [];
  const hearUntil = async (until: number): Promise<void> => {
    const due = coming.filter(isKnownFrom(until)).toSorted((one, other) => one.at - other.at);
    coming = coming.filter((delivery) => !isKnownFrom(until)(delivery));
    for (const delivery of due) {
      world.goTo(delivery.at);
      await hear(delivery);
    }
  };

  for (const mailing of mailings) {
    await hearUntil(mailing.at);
    world.goTo(mailing.at);
    const mails = await sendMailing(world, mailing);
    const { events } = simulate({ seed: `${seed} ${mailing.name}`, mails, disturbances: inOrder });
    coming = [...coming, ...deliveriesOf(events, signingKey)];
  }
  await hearUntil(end);
  for (let left = closings; left > 0; left -= 1) {
    world.goTo(end - left * 6 * minuteMs);
    await world.closeHours();
  }
  return world.written();
};
