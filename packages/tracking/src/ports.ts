import type { Ctx } from '@distronation/common';
import type { Campaign, Topic } from '@distronation/contracts';
import type { Cell, Counts, Hour } from './counts.ts';
import type { Engagement } from './engagement.ts';
import type { EventKind, FiledEvent, HeardEvent } from './event.ts';

/** What the ledger knows about the campaign of a send; undefined for a send that is not ours. */
export type FindCampaign = (sendId: string) => Promise<Campaign | undefined>;

/** One message to one recipient. */
export interface Delivered {
  messageId: string;
  recipient: string;
}

/** Readings of opens and clicks are counted per generation, so that changed rules can count history
 *  anew beside the numbers that are shown. */
export type Generation = number;

export interface Generations {
  /** The one that is read. */
  current: Generation;
  /** The one that is being filled, if any; new events count in both. */
  filling?: Generation;
}

export interface EngagementChange {
  generation: Generation;
  of: Delivered;
  /** As read; 0 where there is none yet. */
  version: number;
  after: Engagement;
}

/** Numbers to add to one cell; those of opens and clicks by reading belong to a generation. */
export interface CellChange {
  hour: Hour;
  generation: Generation;
  add: Counts;
}

/** `unapplied`: the event was kept before, and whoever kept it may have died before its effects. */
export type Recorded = 'new' | 'unapplied' | 'applied';

export interface EventWrite {
  event: FiledEvent;
  /** False for an event that changes nothing outside the store. */
  hasEffects: boolean;
  /** A webhook's token, which stands for one body and no other. */
  token?: { token: string; bodyHash: string };
  engagement: readonly EngagementChange[];
  counts: readonly CellChange[];
}

/** Keeps each event once, with all that it counts for: everything of a write, or nothing. */
export interface EventStore {
  generations(): Promise<Generations>;
  engagement(
    of: Delivered,
    generation: Generation,
  ): Promise<{ engagement: Engagement; version: number }>;
  /** `raced`: the engagement has changed since it was read; read it anew. `reused`: the token came with
   *  another body before. Nothing was kept in either case. */
  keep(write: EventWrite): Promise<Recorded | 'raced' | 'reused'>;
  /** Writes down that the event has had its effects, so that a repeat has none. */
  markApplied(event: FiledEvent): Promise<void>;
}

/** From `from` up to, but not including, `to`. */
export interface Period {
  from: Date;
  to: Date;
}

/** An event as the store tells it again, without the provider's own words. */
export type TrackedEvent = Omit<
  FiledEvent,
  'raw' | 'sendId' | 'campaignId' | 'preferences' | 'listedFor'
>;

/** A place in a list that is sorted by time, then id, newest first. */
export interface EventPosition {
  at: Date;
  id: string;
}

/** Numbers, by whole hours. */
export interface CellReader {
  /** Cells of the period's hours, one for each hour, campaign and set of tags; of one campaign if it is
   *  named. `from` and `to` are whole hours. */
  cells(period: { from?: Hour; to?: Hour }, campaign?: string): Promise<Cell[]>;
}

/** Takes hours that are over one step further towards being read from one place. To be run every hour or
 *  so; running it more often, or twice at once, does no harm. */
export type CloseHours = () => Promise<void>;

/** Events, without any scan: by message, by recipient, by campaign and kind. */
export interface EventReader {
  ofMessage(messageId: string, recipient?: string): Promise<TrackedEvent[]>;
  ofRecipient(address: string, period: Partial<Period>): Promise<TrackedEvent[]>;
  /** At most `limit` events of one campaign and kind, newest first, before `before` if it is given. */
  newest(
    of: { campaign: string; kind: EventKind },
    period: Period,
    limit: number,
    before?: EventPosition,
  ): Promise<TrackedEvent[]>;
  /** What these recipients did with these messages, in the order asked for. */
  engagements(of: readonly Delivered[]): Promise<Engagement[]>;
}

/** Erases what is kept about one recipient's mail, until `deadline` (epoch milliseconds) at most: a repeat
 *  goes on. Numbers stay as they are. */
export type ForgetRecipient = (
  address: string,
  deadline: number,
) => Promise<{ removed: number; complete: boolean }>;

/** An event as it was kept, and in the provider's own words. */
export interface ToldEvent {
  event: TrackedEvent;
  raw: unknown;
}

export interface Recount {
  engagement: readonly EngagementChange[];
  counts: readonly (CellChange & { campaign: Campaign })[];
}

/** Counts readings anew, in a generation beside the one that is read. */
export interface Recounting {
  /** Has new events count in one more generation, and resolves to its number: to the one that is being
   *  filled already, unless it is to be left behind and begun `anew`. */
  beginGeneration(anew: boolean): Promise<Generation>;
  /** Everything that is kept about one recipient's mail. */
  historyOf(address: string): Promise<ToldEvent[]>;
  /** In the order asked for. */
  engagementsIn(
    generation: Generation,
    of: readonly Delivered[],
  ): Promise<{ engagement: Engagement; version: number }[]>;
  /** All of it, or nothing where an engagement has changed since it was read. Not more than 90 changes in
   *  all, and none of the same engagement or cell. */
  recount(change: Recount): Promise<'recounted' | 'raced'>;
  /** Has readers read the generation that was filled. Rejects if another one is being filled. */
  finishGeneration(generation: Generation): Promise<void>;
}

/** The events that Mailgun itself keeps, of a period, oldest first and page by page. Rejects when Mailgun
 *  does not answer, after it was asked several times. */
export type MailgunLog = (period: Period) => AsyncIterable<readonly unknown[]>;

/** What an event may do to a recipient's consent: only ever towards less mail. */
export interface ConsentChanges {
  block(
    ctx: Ctx,
    address: string,
    reason: 'bounced' | 'complained',
    event: HeardEvent,
  ): Promise<void>;
  optOut(
    ctx: Ctx,
    address: string,
    topics: readonly Topic[] | 'all',
    event: HeardEvent,
  ): Promise<void>;
}

/** Settles a delivery that is in doubt, now that the provider says that it took the message. */
export type SettleDelivery = (message: {
  sendId: string;
  address: string;
  messageId: string;
}) => Promise<void>;
