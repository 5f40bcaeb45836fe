import type { Ctx } from '@distronation/common';
import type { Address, Topic } from '@distronation/contracts';

/** A version of a stored template, filled. Its provider may render it again. */
export interface FilledTemplate {
  name: string;
  version: string;
  variables: Record<string, unknown>;
  /** Stands for the recipient's own link, in the variables and in what was made of them. */
  linkPlaceholder: '%recipient.unsubscribe_url%';
}

export interface MailContent {
  subject: string;
  html?: string;
  text: string;
  /** Where the bodies come from, if from a template; they hold the way out themselves then. */
  template?: FilledTemplate;
}

export interface OutgoingSend {
  id: string;
  topic: Topic;
  content: MailContent & { from: Address; replyTo?: Address };
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
export type Deliver = (
  ctx: Ctx,
  send: OutgoingSend,
  /** Called before anything is handed over, again if an earlier call was cut off. */
  record: () => Promise<void>,
) => Promise<DeliveredRow[]>;

/** Whether the provider takes as much as the send carries beside its bodies. */
export type FitsProvider = (send: OutgoingSend) => boolean;

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

/** `unapplied`: the event was kept before, and whoever kept it may have died before its effects. */
export type Recorded = 'new' | 'unapplied' | 'applied';

export interface EventStore {
  /** Keeps the event under a key that cannot repeat. */
  record(event: DeliveryEvent): Promise<Recorded>;
  /** Writes down that the event has had its effects, so that a repeat has none. */
  markApplied(event: DeliveryEvent): Promise<void>;
  /** Rejects when the store cannot be reached. */
  ping(): Promise<void>;
}

/** Webhook tokens, each of which stands for one body and no other. */
export interface WebhookTokens {
  /** Keeps the event and consumes the token in one transaction. `reused`: the token came with another
   *  body before, and nothing was kept. */
  record(event: DeliveryEvent, token: string, bodyHash: string): Promise<Recorded | 'reused'>;
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
