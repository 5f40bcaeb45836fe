import type { AuditEntry, Ctx } from '@distronation/common';
import type {
  Address,
  Campaign as CountedAs,
  SuppressionReason,
  Topic,
} from '@distronation/contracts';
import type { Campaign, CampaignKind, Feedback, Part } from './campaign.ts';

export interface Recipient extends Address {
  /** What stands in place of `{{name}}`, by name. */
  fields?: Record<string, string>;
  /** What the maker of a statement needs to know; JSON. */
  particulars?: unknown;
}

/** What the mails say, as it was when the campaign was accepted. */
export interface CampaignContent {
  subject: string;
  html?: string;
  text: string;
  from: Address;
  replyTo?: Address;
  isPersonal: boolean;
}

/** Who a mail is from and who gets its answers. Rejects with `sender_not_allowed`. */
export type ReadSenders = (given: {
  from?: string | undefined;
  replyTo?: string | undefined;
}) => Pick<CampaignContent, 'from' | 'replyTo'>;

export interface CampaignStore {
  /** Writes the campaign, its place in the list and the entry together. Resolves to the one that is
   *  there when its id is taken, and to `name_taken` when its name belongs to another. */
  create(
    campaign: Campaign,
    entry: AuditEntry,
    options: { mayShareName: boolean },
  ): Promise<Campaign | 'created' | 'name_taken'>;
  read(id: string): Promise<Campaign | undefined>;
  /** The newest first; only those before `before` if it is given. */
  list(limit: number, before?: string): Promise<Campaign[]>;
  /** Those that have not ended. May lag behind by a second. */
  listOpen(): Promise<Campaign[]>;
  /** Writes `after`, and the entry if there is one, unless `before` is no longer what is stored;
   *  resolves to false then, having written nothing. */
  commit(before: Campaign, after: Campaign, entry?: AuditEntry): Promise<boolean>;
  /** Those that somebody has begun, in the order of their numbers. */
  parts(id: string): Promise<Part[]>;
  /** Writes how far a part is, unless it is known to be further or is in a later round, and that somebody
   *  works on it in any case. Resolves to true for the write by which it becomes sent. */
  savePart(id: string, part: Part): Promise<boolean>;
  /** Begins the next round of a part that somebody has begun: who failed waits again. */
  reopenPart(id: string, number: number): Promise<void>;
}

export interface PartPlace {
  id: string;
  edition: string;
  part: number;
}

/** What is too large for a row; each thing is written once, or again as it was. */
export interface CampaignArchive {
  keepContent(id: string, fingerprint: string, content: CampaignContent): Promise<void>;
  content(id: string, fingerprint: string): Promise<CampaignContent>;
  keepAudience(id: string, fingerprint: string, recipients: readonly Recipient[]): Promise<void>;
  audience(id: string, fingerprint: string): Promise<Recipient[]>;
  keepPart(place: PartPlace, recipients: readonly Recipient[]): Promise<void>;
  part(place: PartPlace): Promise<Recipient[]>;
}

/** A place in SES's list of opt-outs. */
export interface OptOutPlace {
  listing: Topic | 'left_all';
  after?: string | undefined;
}

/** Takes opt-outs over page by page, and tells after each where the next begins. */
export type LoadOptOuts = (
  ctx: Ctx,
  topics: readonly Topic[],
  from?: OptOutPlace,
) => AsyncIterable<{ next?: OptOutPlace }>;

/** One thing to do; doing it again does no harm. */
export type Job =
  | { campaignId: string; step: 'prepare'; optOutsFrom?: OptOutPlace | undefined }
  | { campaignId: string; step: 'retry' }
  | { campaignId: string; part: number };

export interface JobQueue {
  add(kind: CampaignKind, jobs: readonly Job[], delaySeconds?: number): Promise<void>;
}

/** The people who are in a segment now, some at a time. Undefined for a segment that is not there. */
export type PeopleIn = (
  ctx: Ctx,
  segmentId: string,
) => Promise<AsyncIterable<Recipient[]> | undefined>;

/** What came back of the mails that are counted under a name. */
export type FeedbackOf = (campaignName: string, since: Date) => Promise<Feedback>;

/** The gate, asked without consequence. */
export type AskGate = (
  ctx: Ctx,
  addresses: readonly string[],
  topic: Topic,
) => Promise<Map<string, SuppressionReason | undefined>>;

export type TextFromHtml = (html: string) => string;

/** A campaign as the path of all mail knows it. */
export interface Mailing {
  id: string;
  count: number;
  campaign: CountedAs;
  topic: Topic;
  content: CampaignContent;
  tags: string[];
  variables: Record<string, string>;
  tracking: { opens: boolean; clicks: boolean };
}

/** What became of one recipient. */
export interface Row {
  id: string;
  recipient: Address;
  state: 'pending' | 'claimed' | 'accepted' | 'skipped' | 'failed' | 'uncertain';
  messageId?: string;
  reason?: string;
  /** Epoch milliseconds at which it was last handed to the provider. */
  claimedAt?: number;
}

type Field = { html: string; text: string };

/** What a mail says to each of these in particular, or why it can't be sent to them; by their ids. */
export type Personalise = (
  ctx: Ctx,
  mailing: { id: string; content: { subject: string; html?: string; text: string } },
  rows: readonly Row[],
) => Promise<Map<string, { fields: Record<string, Field> } | { reason: string }>>;

/** What the mails of a kind of campaign say to the recipients of a part. */
export type PersonaliserOf = (campaign: Campaign, recipients: readonly Recipient[]) => Personalise;

/** The path of all mail, for some recipients. Bears being called again, by several at once. */
export type DeliverPart = (
  ctx: Ctx,
  mailing: Mailing,
  recipients: readonly Address[],
  options: {
    personalise?: Personalise;
    shouldStop: () => Promise<boolean>;
    report: (rows: readonly Row[]) => Promise<void>;
  },
) => Promise<Row[]>;

type Outcome = { state: 'accepted'; messageId: string } | { state: 'failed'; reason: string };

/** What the ledger of all mail keeps of a campaign. */
export interface CampaignLedger {
  /** Makes the send known, before anything of it is handed over. A repeat changes nothing. */
  open(send: {
    id: string;
    count: number;
    campaign: CountedAs;
    topic: Topic;
    fingerprint: string;
    createdBy: string;
  }): Promise<void>;
  /** What became of one recipient. */
  find(id: string, count: number, rowId: string): Promise<Row | undefined>;
  /** Settles what is in doubt, for rows that nobody has handed over again since they were read. */
  settle(
    send: { id: string; count: number; campaign: CountedAs },
    outcomes: ReadonlyMap<string, Outcome>,
    read: readonly Row[],
  ): Promise<void>;
  /** `failed -> pending` */
  reopen(id: string, count: number, rowIds: readonly string[]): Promise<void>;
  /** Those who did not get their mail, or perhaps did not. */
  listEnds(
    id: string,
    state: 'skipped' | 'failed' | 'uncertain',
    limit: number,
    after?: string,
  ): Promise<Row[]>;
}

/** Keys of callers that lead to the campaigns which they started. */
export interface IdempotencyKeys {
  /** What belongs to the key: `started` if the key is new, else the earlier one. */
  claim(key: string, started: { sendId: string }): Promise<{ sendId: string }>;
}

/** Sends one mail of its own on the path of all mail. */
export type SendTest = (
  ctx: Ctx,
  mail: {
    id: string;
    topic: Topic;
    content: CampaignContent;
    to: Address;
    createdBy: string;
    /** Two requests with the same fingerprint are the same request. */
    fingerprint: string;
  },
) => Promise<Row | undefined>;
