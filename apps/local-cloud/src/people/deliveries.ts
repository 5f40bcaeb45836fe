import type { MailgunEvent } from '../emulators/mailgun/event-parts.ts';
import { newSignature, type WebhookSignature } from '../emulators/mailgun/signature.ts';
import { mailgunEvent, sesMessage } from './report.ts';
import type { SimulatedEvent } from './simulate.ts';

/** One arrival of one event, as the intake gets it. `at` is in epoch milliseconds. */
export type Delivery = { at: number; event: SimulatedEvent } & (
  | { provider: 'mailgun'; webhook: { signature: WebhookSignature; 'event-data': MailgunEvent } }
  | { provider: 'ses'; notificationId: string; message: string }
);

/** All arrivals in their order, each made when it is asked for: a year of them would fill the memory. */
export function* deliveriesOf(
  events: readonly SimulatedEvent[],
  signingKey: string,
): Generator<Delivery> {
  const arrivals = events
    .flatMap((event) => event.arrivals.map((arrival) => ({ ...arrival, event })))
    .toSorted((a, b) => a.at - b.at);
  for (const arrival of arrivals) yield deliver(arrival, signingKey);
}

interface Arrival {
  at: number;
  token: string;
  event: SimulatedEvent;
}

const deliver = ({ at, token, event }: Arrival, signingKey: string): Delivery => {
  const { mail, report } = event;
  if (mail.provider === 'ses') {
    const notificationId = uuidFrom(token);
    return { at, event, provider: 'ses', notificationId, message: sesMessage(mail, report, event) };
  }
  const first = event.arrivals.find((arrival) => arrival.token === token);
  const signature = newSignature(signingKey, first?.at ?? at, token);
  const webhook = { signature, 'event-data': mailgunEvent(mail, report, event) };
  return { at, event, provider: 'mailgun', webhook };
};

const uuidFrom = (hex: string): string =>
  [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  );
