import { minute, second } from './durations.ts';
import type { Happening, Letter } from './happening.ts';
import type { Person } from './person.ts';
import { randomOf } from './random.ts';

interface Arrival {
  happenings: Happening[];
  /** Milliseconds since the mail was sent; absent if it never gets there. */
  deliveredAfter?: number;
}

const retryAfter = 10 * minute;

/** What the recipient's mail server answers. */
export const arrive = ({ seed, address, mailbox }: Person, { number }: Letter): Arrival => {
  const random = randomOf(seed, 'arrival', address, number);
  const first = random.around(1.5 * second, 2);
  if (mailbox === 'unknown') return { happenings: [{ what: 'bounce', after: first }] };

  const refusals = mailbox === 'often full' ? random.pick([0, 0, 1, 2]) : 0;
  const attempts = Array.from(
    { length: refusals + 1 },
    (_, attempt) => first + attempt * retryAfter,
  );
  const happenings = attempts.map((after, attempt): Happening => {
    return { what: attempt < refusals ? 'defer' : 'deliver', after };
  });
  return { happenings, deliveredAfter: first + refusals * retryAfter };
};
