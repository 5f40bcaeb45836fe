import type { AuditEntry, Ctx } from '@distronation/common';
import type { Address, CampaignStatus, Topic } from '@distronation/contracts';
import type { PayoutParticulars } from './payout-particulars.ts';
import type { FoundReport, ReportMonth } from './report.ts';

/** The bucket of reports. */
export interface ReportFiles {
  /** Undefined for a key that has no file. Rejects with `report_unreadable` where it cannot be told for good
   *  whether there is one. */
  find(key: string): Promise<{ size: number } | undefined>;
}

/** An address that downloads the file of this key until `endsAt`, and nothing else. Rejects with
 *  `signing_failed`. */
export type SignLink = (key: string, endsAt: Date) => Promise<string>;

/** A link of ours, as it lies in the table. Times are ISO 8601, in whole seconds where links end. */
export interface ReportLink extends FoundReport {
  /** What staff know it by. It opens nothing: that takes the token, which is not kept. */
  id: string;
  /** The address that it was mailed to, canonical. */
  recipient: string;
  /** The send that it went out with, or that the link did which this one replaces. */
  sendId: string;
  /** 1, and one more for each time that it was issued anew. */
  generation: number;
  issuedAt: string;
  endsAt: string;
  revokedAt?: string | undefined;
  /** The link that was issued in its place. */
  replacedBy?: string | undefined;
  /** When a person downloaded first. */
  collectedAt?: string | undefined;
  /** Addresses given out to people and to machines. */
  downloads: number;
  scans: number;
}

/** That an address for a download was given out. */
export interface Receipt {
  at: string;
  by: 'person' | 'scanner';
  ip?: string | undefined;
  userAgent?: string | undefined;
}

/** Where a page of a list begins: after this link. */
export type LinkPlace = Pick<ReportLink, 'id' | 'customId' | 'label'>;

/** The links that were given out and what became of them. */
export interface ReportLinks {
  /** Adds a link unless there is one of its id. Resolves with the one that is there now. */
  add(link: ReportLink): Promise<ReportLink>;
  find(id: string): Promise<ReportLink | undefined>;
  /** Keeps the receipt and counts it, together or not at all. Resolves to false, having written nothing,
   *  when the link was revoked, or changed at the same moment. */
  keepReceipt(link: Pick<ReportLink, 'id' | 'endsAt'>, receipt: Receipt): Promise<boolean>;
  /** At most `limit`, the newest first. */
  receipts(id: string, limit: number): Promise<Receipt[]>;
  /** Links that were mailed to an address, with the latest receipts of each; the newest links first. Both at
   *  most `limit`. */
  mailedTo(recipient: string, limit: number): Promise<{ link: ReportLink; receipts: Receipt[] }[]>;
  /** Links of a month that no person has used and nobody has revoked, by partner and then by kind. */
  uncollected(month: ReportMonth, limit: number, after?: LinkPlace): Promise<ReportLink[]>;
  /** With its entry, or not at all. Resolves to false, having written nothing, when the link was revoked
   *  before, or changed at the same moment. */
  revoke(id: string, at: string, entry: AuditEntry): Promise<boolean>;
  /** Revokes a link and adds the one that takes its place. Resolves as `revoke` does. */
  replace(id: string, successor: ReportLink, entry: AuditEntry): Promise<boolean>;
}

/** Whether a person stands behind a request, by how its program calls itself. */
export type JudgeAgent = (userAgent: string | undefined) => Receipt['by'];

/** Somebody who is to get a mail, with what its maker needs to know of them. */
export interface CampaignRecipient extends Address {
  particulars?: PayoutParticulars;
}

/** What the mails of a campaign say, with who they are from. */
export interface MailContent {
  subject: string;
  html?: string;
  text: string;
  from: Address;
  replyTo?: Address;
  isPersonal: boolean;
}

/** What the mails say, with who they are from checked. Rejects with `sender_not_allowed`. */
export type ReadMailContent = (given: {
  subject: string;
  html: string;
  text?: string | undefined;
  from: string | undefined;
  replyTo: string | undefined;
}) => MailContent;

/** Accepts a campaign. One that has an `id` of its caller's is accepted once, whatever happens; so is one
 *  with an `idempotencyKey`, for a day. */
export type AcceptCampaign = (
  ctx: Ctx,
  order: {
    id?: string;
    kind: 'mail' | 'payout';
    name: string;
    mayShareName: boolean;
    topic: Topic;
    content: MailContent;
    tags: string[];
    tracking: { opens: boolean; clicks: boolean };
    audience: { recipients: readonly CampaignRecipient[] };
    idempotencyKey?: string;
    by: { email: string; uid: string };
  },
) => Promise<{ id: string; status: CampaignStatus }>;

/** Accepts a campaign as its caller's order: the same key leads to the same campaign. Rejects with
 *  `sender_not_allowed`, `idempotency_key_reused` or `request_in_progress`. */
export type OrderCampaign = (
  ctx: Ctx,
  order: {
    kind: 'mail' | 'payout';
    name: string;
    topic: Topic;
    content: {
      subject: string;
      html: string;
      text: string;
      from: string | undefined;
      replyTo: string | undefined;
    };
    recipients: readonly CampaignRecipient[];
    idempotencyKey: string | undefined;
  },
) => Promise<{ id: string; status: CampaignStatus }>;
