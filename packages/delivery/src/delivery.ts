import { idOfDelivery } from '@distronation/common';
import {
  campaignOf,
  canonicalAddress,
  type Address,
  type Campaign,
  type SuppressionReason,
  type Topic,
} from '@distronation/contracts';

export interface Tracking {
  opens: boolean;
  clicks: boolean;
}

/** A version of a template that the provider stores, and what to fill it with. */
export interface StoredTemplate {
  name: string;
  version: string;
  /** Values of JSON, by the template's names for them. */
  variables: Record<string, unknown>;
  /** Stands for the recipient's own link in the bodies. */
  linkPlaceholder: '%recipient.unsubscribe_url%';
}

export interface Content {
  subject: string;
  html?: string;
  text: string;
  from: Address;
  replyTo?: Address;
  /** Where the bodies come from, if from a template. They hold the way out themselves then; a
   *  provider that stores the template renders it again. */
  template?: StoredTemplate;
  /** `{{name}}` in the subject and the bodies stands for what is said to each recipient in particular. */
  isPersonal?: boolean;
}

/** What a mail says to one recipient in particular, by the names that its content has for it. */
export type PersonalFields = Readonly<Record<string, PersonalField>>;

export interface PersonalField {
  /** Safe to stand in HTML as it is. */
  html: string;
  text: string;
}

/** One content, one purpose, many recipients: what every mail that leaves this system belongs to. */
export interface Send {
  id: string;
  topic: Topic;
  content: Content;
  /** No address twice, whatever its case. */
  recipients: Address[];
  tags: string[];
  variables: Record<string, string>;
  tracking: Tracking;
  createdBy: string;
  /** Two requests with the same fingerprint are the same request. */
  fingerprint: string;
}

/** All of a send but what its mail says. */
export type SendBrief = Omit<Send, 'content'>;

/** What the mails of a send have in common. */
export type SharedMail = Pick<Send, 'id' | 'topic' | 'content' | 'tags' | 'variables' | 'tracking'>;

/** A send as it is worked through, however many of its recipients are at hand. */
export type Mailing = SharedMail & SendFacts;

/** `pending -> claimed -> accepted | skipped | failed | uncertain`. Only `claimed` can be in the
 *  provider's hands; an `uncertain` one may be, and is never sent again without proof. */
export type Outcome =
  | { state: 'accepted'; messageId: string }
  | { state: 'skipped'; reason: SuppressionReason }
  | { state: 'failed'; reason: string }
  | { state: 'uncertain' };

/** The end of somebody whose mail was never handed over. */
export type NoMail = Extract<Outcome, { reason: string }>;

export type DeliveryState = 'pending' | 'claimed' | Outcome['state'];

/** The ends that somebody may have to look at. */
export type EndState = Exclude<Outcome['state'], 'accepted'>;

/** One recipient of one send, as the ledger keeps it. */
export interface Delivery {
  id: string;
  recipient: Address;
  state: DeliveryState;
  messageId?: string;
  reason?: string;
  /** Epoch milliseconds at which a claim lapses. */
  leaseUntil?: number;
  /** Epoch milliseconds at which it was last handed to the provider. */
  claimedAt?: number;
}

/** It is known how it ended. */
export const isLast = ({ state }: Delivery): boolean =>
  state === 'accepted' || state === 'skipped' || state === 'failed';

/** The provider was asked long enough after the call, and had not heard of it. */
export const isLost = ({ state, reason }: Delivery): boolean =>
  state === 'failed' && reason === 'provider_lost';

/** What never changes about a send, and tells where its rows are and what they count for. */
export interface SendFacts {
  id: string;
  /** How many recipients it has. */
  count: number;
  campaign: Campaign;
}

export const factsOf = ({ id, recipients, variables, tags }: SendBrief): SendFacts => ({
  id,
  count: recipients.length,
  campaign: campaignOf(variables['campaignId'], tags),
});

/** The same recipient of the same send has the same id, so a row cannot come into being twice. */
export const deliveryIdOf = (sendId: string, address: string): string =>
  idOfDelivery(sendId, canonicalAddress(address));

export const newDelivery = (sendId: string, recipient: Address): Delivery => ({
  id: deliveryIdOf(sendId, recipient.address),
  recipient,
  state: 'pending',
});
