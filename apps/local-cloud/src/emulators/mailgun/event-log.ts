import type { MailgunEvent } from './event-parts.ts';
import type { MailgunStore } from './state.ts';

export interface EventLog {
  /** `arrivals`: when each copy of its webhook is posted, in milliseconds from now; once, and at once,
   *  when absent. */
  record(domain: string, event: MailgunEvent, arrivals?: readonly number[]): void;
  /** Of one domain, oldest first. */
  of(domain: string): MailgunEvent[];
  find(id: string): MailgunEvent | undefined;
}

const capacity = 10_000;

/** Keeps every event and hands each to `onEvent` once. */
export const eventLog = (
  store: MailgunStore,
  onEvent: (event: MailgunEvent, arrivals?: readonly number[]) => void,
): EventLog => ({
  record(domain, event, arrivals) {
    const { events } = store.value;
    events.push({ domain, event });
    if (events.length > capacity) events.shift();
    store.changed();
    onEvent(event, arrivals);
  },
  of: (domain) =>
    store.value.events.filter((logged) => logged.domain === domain).map(({ event }) => event),
  find: (id) => store.value.events.find(({ event }) => event.id === id)?.event,
});
