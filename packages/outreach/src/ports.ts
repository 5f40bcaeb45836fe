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

/** Who a mail is from and who gets its answers. Rejects with `sender_not_allowed`. */
export type ReadSenders = (given: {
  from?: string | undefined;
  replyTo?: string | undefined;
}) => Pick<OutgoingSend['content'], 'from' | 'replyTo'>;

export type SendBrief = Omit<OutgoingSend, 'content'>;

/** The one path that every mail takes. Rejects with the declared delivery errors. */
export type Deliver = (
  ctx: Ctx,
  send: SendBrief,
  steps: {
    /** Called before anything is handed over, again if an earlier call was cut off. */
    record(): Promise<void>;
    /** Called where somebody is left to send it to; they stay `pending` if it resolves to nothing. */
    content(): Promise<OutgoingSend['content'] | undefined>;
  },
) => Promise<DeliveredRow[]>;

/** Whether the provider takes as much as the send carries beside its bodies. */
export type FitsProvider = (send: OutgoingSend) => boolean;

export interface StartedSend {
  sendId: string;
  /** The version of the template that it began with. */
  templateVersion?: string;
}

export interface IdempotencyKeys {
  /** Undefined for a key that is new, or older than a day. */
  find(key: string): Promise<StartedSend | undefined>;
  /** What belongs to the key: `send` if the key is new, else the earlier one. */
  claim(key: string, send: StartedSend): Promise<StartedSend>;
}

export type TextFromHtml = (html: string) => string;

/** Whether the table can be reached; rejects when not. */
export type Ping = () => Promise<void>;
