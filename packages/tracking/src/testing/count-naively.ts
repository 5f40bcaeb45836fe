import type { DeliveryEvent } from '../event.ts';
import { clients } from './engagement-histories.ts';

const spanOf = (events: DeliveryEvent[]): number => {
  const times = events.map(({ at }) => at.getTime());
  return Math.max(...times) - Math.min(...times);
};

const areOfDifferentLinks = (events: DeliveryEvent[]): boolean =>
  new Set(events.map(({ url }) => url)).size === events.length;

/** Tries all pairs and triples of clicks. */
const isInBurst = (event: DeliveryEvent, clicks: DeliveryEvent[]): boolean =>
  clicks.some((one) =>
    clicks.some(
      (two) =>
        areOfDifferentLinks([one, two]) &&
        (spanOf([event, one, two]) < 1_000 ||
          clicks.some(
            (three) =>
              areOfDifferentLinks([one, two, three]) && spanOf([event, one, two, three]) < 5_000,
          )),
    ),
  );

const reasonOf = (event: DeliveryEvent, events: DeliveryEvent[]): string | undefined => {
  const { client, at, kind } = event;
  if (client === clients.provider_bot) return 'provider_bot';
  if (client === clients.privacy_proxy) return 'privacy_proxy';
  if (client === clients.scanner_agent) return 'scanner_agent';
  const deliveries = events.filter((other) => other.kind === 'delivered');
  const first = Math.min(...deliveries.map((delivery) => delivery.at.getTime()));
  const since = at.getTime() - first;
  const isSoon = since < (kind === 'opened' ? 2_000 : 5_000) && since >= -600_000;
  if (deliveries.length > 0 && isSoon) return 'too_soon';
  const clicks = events.filter((other) => other.kind === 'clicked');
  return isInBurst(event, clicks) ? 'every_link' : undefined;
};

/** What the numbers of readings should be, by `hour count`, worked out from all events at once and by
 *  the definition of each rule, with no thought for speed. */
export const countNaively = (events: DeliveryEvent[]): Record<string, number> => {
  const sums: Record<string, number> = {};
  const count = ({ at }: DeliveryEvent, name: string) => {
    const key = `${at.toISOString().slice(0, 13)} ${name}`;
    sums[key] = (sums[key] ?? 0) + 1;
  };
  for (const kind of ['opened', 'clicked']) {
    const ofKind = events.filter((event) => event.kind === kind);
    for (const event of ofKind) {
      const reason = reasonOf(event, events);
      if (reason) count(event, `machine:${kind}:${reason}`);
    }
    const [first] = ofKind
      .filter((event) => !reasonOf(event, events))
      .toSorted((left, right) => left.at.getTime() - right.at.getTime());
    if (first) count(first, kind === 'opened' ? 'uniqueOpens' : 'uniqueClicks');
  }
  return sums;
};
