import { trackedEvents } from '@distronation/contracts';
import { counted } from '../../../lib/words.ts';
import type { TrackedEvent } from '../../../lib/event-words.ts';

/** In the order in which it happened; within one instant, as the life of a mail goes. */
export const inOrder = (events: readonly TrackedEvent[]): TrackedEvent[] =>
  events.toSorted(
    (a, b) =>
      Date.parse(a.timestamp) - Date.parse(b.timestamp) ||
      trackedEvents.indexOf(a.event) - trackedEvents.indexOf(b.event),
  );

const times = (count: number, what: string): string | undefined =>
  count === 0 ? undefined : `${what} ${count === 1 ? 'once' : counted(count, 'time', 'times')}`;

const sentence = (parts: readonly (string | undefined)[]): string => {
  const said = parts.filter((part) => part !== undefined).join(', ');
  return said === '' ? '' : `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
};

const arrival = (kinds: ReadonlySet<TrackedEvent['event']>, wasRead: boolean): string => {
  if (kinds.has('bounced')) return 'refused for good by the mailbox';
  if (kinds.has('delivered') || wasRead) return 'delivered';
  if (kinds.has('suppressed')) return 'held back by the mail provider';
  if (kinds.has('failed')) return 'not delivered';
  return kinds.has('deferred') ? 'put off by the mailbox' : 'on its way';
};

/** What became of a mail, in a line: `Delivered, opened 2 times, clicked once. Machines opened it 3
 *  times.` */
export const summaryOf = (events: readonly TrackedEvent[]): string => {
  const kinds = new Set(events.map(({ event }) => event));
  const count = (kind: TrackedEvent['event'], by: 'person' | 'machine') =>
    events.filter(({ event, reading }) => event === kind && reading?.by === by).length;
  const [opens, clicks] = [count('opened', 'person'), count('clicked', 'person')];
  // Word of the delivery may be late, or lost.
  const wasRead = opens + clicks > 0 || kinds.has('complained') || kinds.has('unsubscribed');
  const byPeople = sentence([
    arrival(kinds, wasRead),
    times(opens, 'opened'),
    times(clicks, 'clicked'),
    kinds.has('complained') ? 'reported as spam' : undefined,
    kinds.has('unsubscribed') ? 'unsubscribed' : undefined,
  ]);
  const byMachines = sentence([
    times(count('opened', 'machine'), 'machines opened it'),
    times(count('clicked', 'machine'), 'machines clicked'),
  ]);
  return [byPeople, byMachines].filter(Boolean).join(' ');
};
