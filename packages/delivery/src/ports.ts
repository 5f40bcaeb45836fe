import type { Ctx } from '@distronation/common';
import type { SuppressionReason, Topic } from '@distronation/contracts';
import type {
  Delivery,
  EndState,
  Mailing,
  NoMail,
  Outcome,
  PersonalFields,
  Send,
  SendFacts,
  SharedMail,
} from './delivery.ts';

/** Asked at the last moment before every send. An error stops the send: no answer, no mail. */
export type Gate = (
  ctx: Ctx,
  addresses: readonly string[],
  topic: Topic,
) => Promise<Map<string, SuppressionReason | undefined>>;

/** The personal way out that each message carries. */
export type MakeLinks = (recipient: {
  email: string;
  topic: Topic;
  plannedAt: Date;
  sendId: string;
}) => Promise<{ url: string; header: string }>;

/** The end of every mail, which names the list and the way out. `url` may be a placeholder. */
export interface Footer {
  html(html: string, topic: Topic, url: string): string;
  text(text: string, topic: Topic, url: string): string;
}

export interface PersonalDelivery {
  delivery: Delivery;
  unsubscribe: { url: string; header: string };
  /** Given where the content is personal. */
  fields?: PersonalFields;
}

/** Finds out what a mail says to each of these recipients in particular: their fields, or the reason
 *  why there are none, and then they get no mail. Whoever is left out gets none either. */
export type Personalise = (
  ctx: Ctx,
  mailing: Mailing,
  deliveries: readonly Delivery[],
) => Promise<Map<string, { fields: PersonalFields } | { reason: string }>>;

export interface Transport {
  /** Recipients that one call of `deliver` takes. */
  batchSize: number;
  /** How many recipients can be worked off while a person waits for the answer. */
  capacity(): Promise<number>;
  /** The Message-ID that a batch will carry, where the provider lets us choose; it is written down
   *  before the call, so that the provider can be asked about it afterwards. */
  reserveMessageId(send: SharedMail): string | undefined;
  /** Hands the batch over. Resolves to an outcome for each delivery id and rejects for nothing:
   *  whatever is not proven unsent is `uncertain`. */
  deliver(
    ctx: Ctx,
    send: SharedMail,
    batch: readonly PersonalDelivery[],
    messageId: string | undefined,
  ): Promise<Map<string, Outcome>>;
  /** Asks the provider what became of deliveries that are in doubt. Resolves to those that it can
   *  prove, and rejects for nothing. */
  lookUp(ctx: Ctx, deliveries: readonly Delivery[]): Promise<Map<string, Outcome>>;
}

export interface SendRecord {
  fingerprint: string;
  /** Every row has its last state; there is nothing left to do or to find out. */
  finished: boolean;
}

export type OpenState = 'created' | 'resumed' | 'busy';

/** What the ledger keeps of a send itself. */
export type NewSend = SendFacts & Pick<Send, 'topic' | 'fingerprint' | 'createdBy'>;

/** One row for each recipient of each send, written before the provider is called. */
export interface Ledger {
  /** Takes the lease on a send, creating the send when it is new. `resumed` means that there was an
   *  earlier attempt, whose rows stand; `busy` that another holder has the lease. */
  open(send: NewSend, lease: Lease): Promise<{ state: OpenState; record: SendRecord }>;
  /** Makes a send known that nobody holds: its rows alone tell who works on whom, and it is not looked
   *  after as unfinished ones are. A repeat changes nothing. */
  enter(send: NewSend): Promise<void>;
  /** Adds rows that are not there yet; existing ones stay as they are. */
  add(sendId: string, count: number, deliveries: readonly Delivery[]): Promise<void>;
  /** The rows of these recipients, in the order asked for; missing ones are left out. */
  read(sendId: string, count: number, ids: readonly string[]): Promise<Delivery[]>;
  /** Undefined for a send that is not known. */
  factsOf(sendId: string): Promise<SendFacts | undefined>;
  /** `pending -> claimed`; resolves to the ids that this holder now has. */
  claim(
    sendId: string,
    count: number,
    ids: readonly string[],
    claim: Lease & { at: number; messageId?: string },
  ): Promise<Set<string>>;
  /** `claimed -> pending` for what this holder claimed and never handed over. */
  release(sendId: string, count: number, ids: readonly string[], holder: string): Promise<void>;
  /** Writes down what became of rows that have no certain end yet. A row that becomes `accepted` is
   *  counted as sent in the same breath, so that no mail is counted twice or forgotten. With `asked`,
   *  rows as they were when somebody began to find out about them, of those alone that nobody has
   *  claimed anew since: what is true of one claim says nothing about the next. */
  settle(
    send: SendFacts,
    outcomes: ReadonlyMap<string, Outcome>,
    asked?: readonly Delivery[],
  ): Promise<void>;
  /** `pending -> skipped | failed`, for mails that are not to be handed over. Resolves to the ids of
   *  those that still waited; what becomes of the others is for whoever has claimed them. */
  turnAway(send: SendFacts, ends: ReadonlyMap<string, NoMail>): Promise<Set<string>>;
  /** `failed -> pending`, so that it is tried again; only for what is proven unsent, as `failed` is. */
  reopen(sendId: string, count: number, ids: readonly string[]): Promise<void>;
  /** Those who did not get their mail, or perhaps did not, in the order of their ids and after
   *  `after`. A row shows up here moments after it is settled. */
  listEnds(sendId: string, state: EndState, limit: number, after?: string): Promise<Delivery[]>;
  /** Gives the lease back. `finished` once every row has its last state. */
  close(sendId: string, lease: Lease, finished: boolean): Promise<void>;
  /** Unfinished sends that were due to be looked after before `before`, the most overdue first. A send is
   *  due when it is opened, until it is put off. */
  listDue(before: Date, limit: number): Promise<OpenSend[]>;
  /** Has a send be due at `due` instead, unless it is finished. */
  putOff(sendId: string, due: Date): Promise<void>;
  /** Takes a send for finished, unless somebody holds it. */
  retire(sendId: string): Promise<void>;
  /** All rows of a send. */
  rowsOf(sendId: string, count: number): Promise<Delivery[]>;
}

/** A send of which it is not known yet how it ended for everybody. */
export interface OpenSend extends SendFacts {
  createdAt: Date;
}

export interface Lease {
  holder: string;
  until: number;
}

export interface StartedSend {
  sendId: string;
  /** The version of the template that it began with, so that it does not go on with another. */
  templateVersion?: string;
}

/** Leads a caller's Idempotency-Key to the send that it started. */
export interface IdempotencyKeys {
  /** Undefined for a key that is new, or older than a day. */
  find(key: string): Promise<StartedSend | undefined>;
  /** What belongs to the key: `send` if the key is new, else the earlier one. */
  claim(key: string, send: StartedSend): Promise<StartedSend>;
}
