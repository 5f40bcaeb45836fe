import fc from 'fast-check';
import type { Signal } from '../engagement.ts';
import type { ClientInfo, DeliveryEvent } from '../event.ts';
import { testEvent } from './test-event.ts';

/** What opens and clicks with each signal. */
export const clients = {
  none: { userAgent: 'Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0' },
  image_proxy: { userAgent: 'YahooMailProxy' },
  provider_bot: { bot: 'generic' },
  privacy_proxy: { bot: 'apple' },
  scanner_agent: { userAgent: 'curl/8.5.0' },
} satisfies Record<Signal, ClientInfo>;

const start = Date.UTC(2026, 10, 1, 8, 59, 50);

/** Close together around the limits of the rules and the turn of an hour, and some far away. */
const at = fc
  .oneof(
    { weight: 4, arbitrary: fc.integer({ max: 20_000, min: 0 }) },
    { weight: 1, arbitrary: fc.integer({ max: 10_000_000, min: 0 }) },
  )
  .map((after) => new Date(start + after));

const id = fc.uuid();

const delivered = fc.record({ id, at, kind: fc.constant('delivered') });

const opened = fc.record({
  id,
  at,
  kind: fc.constant('opened'),
  client: fc.constantFrom(...Object.values(clients)),
});

const clicked = fc.record({
  id,
  at,
  kind: fc.constant('clicked'),
  client: fc.constantFrom(clients.none, clients.none, clients.provider_bot, clients.scanner_agent),
  url: fc.constantFrom('a', 'b', 'c', 'd').map((page) => `https://example.com/${page}`),
});

const event: fc.Arbitrary<DeliveryEvent> = fc
  .oneof(
    { weight: 1, arbitrary: delivered },
    { weight: 3, arbitrary: opened },
    { weight: 4, arbitrary: clicked },
  )
  .map(testEvent);

/** What became of one message at one recipient, and how we heard of it: one to three times, in any
 *  order. */
export const anyHistory = fc
  .array(event, { maxLength: 12 })
  .chain((events) => {
    const times = fc.array(fc.integer({ max: 3, min: 1 }), {
      maxLength: events.length,
      minLength: events.length,
    });
    return fc.tuple(fc.constant(events), times);
  })
  .chain(([events, times]) => {
    const repeated = events.flatMap((each, i) => Array<DeliveryEvent>(times[i] ?? 1).fill(each));
    const arrivals = fc.shuffledSubarray(repeated, { minLength: repeated.length });
    return fc.record({ events: fc.constant(events), arrivals });
  });
