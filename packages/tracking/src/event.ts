import { eventProviders, trackedEvents, type Campaign, type Topic } from '@distronation/contracts';

/** What can be told about a message. `bounced` is a hard bounce. */
export const eventKinds = [...trackedEvents, 'other'] as const;

export type EventKind = (typeof eventKinds)[number];

/** `link` is none who sends mail: somebody left by a link of ours, as we know without being told. */
export const providers = eventProviders;

export type Provider = (typeof providers)[number];

/** The receiving server's answer, or the provider's own words. */
export interface DeliveryStatus {
  code?: number | undefined;
  message?: string | undefined;
  description?: string | undefined;
}

/** What opened or clicked, as far as the provider could tell. */
export interface ClientInfo {
  name?: string | undefined;
  os?: string | undefined;
  device?: string | undefined;
  userAgent?: string | undefined;
  ip?: string | undefined;
  /** The provider's own judgement, such as `apple`, `gmail` or `generic`; absent for a person. */
  bot?: string | undefined;
}

export interface Place {
  country?: string | undefined;
  region?: string | undefined;
  city?: string | undefined;
}

/** Something that is told about one message, in our own words. */
export interface DeliveryEvent {
  /** Unique together with `at`: Mailgun's ids repeat after a day. */
  id: string;
  provider: Provider;
  kind: EventKind;
  at: Date;
  /** Without angle brackets. */
  messageId?: string | undefined;
  /** Canonical: as consent and ledger spell it. */
  recipient?: string | undefined;
  /** Which send the message belongs to, as our own tag or variable says. */
  sendId?: string | undefined;
  /** The custom variable of this name, for mail that did not come from a send of ours. */
  campaignId?: string | undefined;
  /** As the provider repeats them. */
  tags: readonly string[];
  status?: DeliveryStatus | undefined;
  client?: ClientInfo | undefined;
  place?: Place | undefined;
  /** What was clicked. */
  url?: string | undefined;
  /** Set by SES when its own unsubscribe link was used: what was left by that. */
  preferences?: { unsubscribeAll: boolean; optedOut: Topic[] } | undefined;
  /** Of a mail that was kept back by a list of the provider's own: why, as far as it is one of those. */
  listedFor?: 'bounced' | 'complained' | 'unsubscribed' | undefined;
  raw: unknown;
}

/** An event that a provider of mail told us of. */
export type HeardEvent = DeliveryEvent & { provider: Exclude<Provider, 'link'> };

export const isHeard = (event: DeliveryEvent): event is HeardEvent => event.provider !== 'link';

/** An event with the campaign that it counts for. Its tags are the campaign's, in the mail's order. */
export type FiledEvent = DeliveryEvent & { campaign: Campaign };

/** Whether an event changes anything outside its own record: a recipient's consent, or a row of the
 *  ledger that is in doubt. */
export const hasEffects = ({ kind, sendId, listedFor }: DeliveryEvent): boolean =>
  kind === 'bounced' ||
  kind === 'complained' ||
  kind === 'unsubscribed' ||
  listedFor !== undefined ||
  (kind === 'accepted' && sendId !== undefined);
