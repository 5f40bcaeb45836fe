import type { Ctx } from '@distronation/common';
import type { Address, Topic } from '@distronation/contracts';

export interface OutgoingSend {
  id: string;
  topic: Topic;
  content: { subject: string; html?: string; text: string; from: Address; replyTo?: Address };
  recipients: Address[];
  tags: string[];
  variables: Record<string, string>;
  tracking: { opens: boolean; clicks: boolean };
  createdBy: string;
  fingerprint: string;
}

/** What became of one recipient. `pending` and `claimed` mean that nobody knows yet. */
export interface DeliveredRow {
  recipient: Address;
  state: 'pending' | 'claimed' | 'accepted' | 'skipped' | 'failed' | 'uncertain';
  messageId?: string;
  reason?: string;
}

/** The one path that every mail takes. Rejects with the declared delivery errors. */
export type Deliver = (ctx: Ctx, send: OutgoingSend) => Promise<DeliveredRow[]>;

export interface IdempotencyKeys {
  /** The send that belongs to the key: `sendId` if the key is new, else the earlier one. */
  claim(key: string, sendId: string): Promise<string>;
}

export type TextFromHtml = (html: string) => string;

export type EventKind =
  | 'accepted'
  | 'delivered'
  | 'opened'
  | 'clicked'
  | 'bounced'
  | 'failed'
  | 'complained'
  | 'unsubscribed'
  | 'other';

/** Something that a provider tells about one message, in our own words. */
export interface DeliveryEvent {
  /** Unique together with `at`: Mailgun's ids repeat after a day. */
  id: string;
  provider: 'mailgun' | 'ses';
  kind: EventKind;
  at: Date;
  /** Without angle brackets. */
  messageId?: string;
  recipient?: string;
  /** Which send the message belongs to, as our own tag or variable says. */
  sendId?: string;
  /** Set by SES when its own unsubscribe link was used. */
  preferences?: { unsubscribeAll: boolean; optedOut: Topic[] };
  raw: unknown;
}

export type Recorded = 'recorded' | 'repeated';

export interface EventStore {
  /** Keeps the event under a key that cannot repeat. */
  record(event: DeliveryEvent): Promise<Recorded>;
  /** Rejects when the store cannot be reached. */
  ping(): Promise<void>;
}

/** Webhook tokens, each of which stands for one body and no other. */
export interface WebhookTokens {
  /** `new` until `record` has used it; `reused` when it came with another body before. */
  check(token: string, bodyHash: string): Promise<'new' | 'repeated' | 'reused'>;
  /** Keeps event and token in one transaction. */
  record(event: DeliveryEvent, token: string, bodyHash: string): Promise<Recorded>;
}

/** What an event may do to a recipient's consent: only ever towards less mail. */
export interface ConsentChanges {
  block(
    ctx: Ctx,
    address: string,
    reason: 'bounced' | 'complained',
    event: DeliveryEvent,
  ): Promise<void>;
  optOut(
    ctx: Ctx,
    address: string,
    topics: readonly Topic[] | 'all',
    event: DeliveryEvent,
  ): Promise<void>;
}

/** Settles a delivery that is in doubt, now that the provider says that it took the message. */
export type SettleDelivery = (message: {
  sendId: string;
  address: string;
  messageId: string;
}) => Promise<void>;

export type ApplyToConsent = (ctx: Ctx, event: DeliveryEvent) => Promise<void>;
