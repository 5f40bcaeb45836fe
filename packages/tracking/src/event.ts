import { trackedEvents, type Topic } from '@distronation/contracts';

/** What a provider can tell about a message. `bounced` is a hard bounce. */
export const eventKinds = [...trackedEvents, 'other'] as const;

export type EventKind = (typeof eventKinds)[number];

export type Provider = 'mailgun' | 'ses';

/** The receiving server's answer, or the provider's own words. */
export interface DeliveryStatus {
  code?: number;
  message?: string;
  description?: string;
}

/** What opened or clicked, as far as the provider could tell. */
export interface ClientInfo {
  name?: string;
  os?: string;
  device?: string;
  userAgent?: string;
  ip?: string;
  /** The provider's own judgement, such as `apple`, `gmail` or `generic`; absent for a person. */
  bot?: string;
}

export interface Place {
  country?: string;
  region?: string;
  city?: string;
}

/** Something that a provider tells about one message, in our own words. */
export interface DeliveryEvent {
  /** Unique together with `at`: Mailgun's ids repeat after a day. */
  id: string;
  provider: Provider;
  kind: EventKind;
  at: Date;
  /** Without angle brackets. */
  messageId?: string;
  /** Canonical: as consent and ledger spell it. */
  recipient?: string;
  /** Which send the message belongs to, as our own tag or variable says. */
  sendId?: string;
  /** The custom variable of this name, for mail that did not come from a send of ours. */
  campaignId?: string;
  /** As the provider repeats them. */
  tags: readonly string[];
  status?: DeliveryStatus;
  client?: ClientInfo;
  place?: Place;
  /** What was clicked. */
  url?: string;
  /** Set by SES when its own unsubscribe link was used. */
  preferences?: { unsubscribeAll: boolean; optedOut: Topic[] };
  raw: unknown;
}

/** Under which name the numbers of a message are kept. */
export interface Campaign {
  /** `customVariables.campaignId`, else the first tag, else `noCampaign`. */
  name: string;
  /** Distinct and sorted. */
  tags: readonly string[];
}

export const noCampaign = '(none)';

export const campaignOf = (campaignId: string | undefined, tags: readonly string[]): Campaign => ({
  name: campaignId ?? tags[0] ?? noCampaign,
  tags: [...new Set(tags)].toSorted(),
});

/** An event with the campaign that it counts for. */
export type FiledEvent = DeliveryEvent & { campaign: Campaign };

/** Whether an event changes anything outside its own record: a recipient's consent, or a row of the
 *  ledger that is in doubt. */
export const hasEffects = ({ kind, sendId }: DeliveryEvent): boolean =>
  kind === 'bounced' ||
  kind === 'complained' ||
  kind === 'unsubscribed' ||
  (kind === 'accepted' && sendId !== undefined);
