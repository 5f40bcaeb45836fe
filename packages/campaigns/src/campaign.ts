import type { CampaignStatus, PauseReason, Topic } from '@distronation/contracts';

/** What the mails of a campaign are made of: one content with fields, or a statement for each. */
export type CampaignKind = 'mail' | 'payout';

/** What a campaign is doing; `settling` is `running` with nobody left to send to. */
export type StoredStatus = Exclude<CampaignStatus, 'settling'>;

export interface Campaign {
  id: string;
  /** Its numbers are kept under it. */
  name: string;
  kind: CampaignKind;
  topic: Topic;
  subject: string;
  tags: string[];
  tracking: { opens: boolean; clicks: boolean };
  /** ISO 8601, as all times here. */
  createdAt: string;
  /** The colleague's address, and their id. */
  createdBy: string;
  creatorId: string;
  /** Two orders with the same fingerprint are the same order. */
  fingerprint: string;
  /** Whose people it goes to, where they were not named one by one. */
  segmentId?: string;
  status: StoredStatus;
  audience?: FrozenAudience;
  scheduledFor?: string;
  startedAt?: string;
  endedAt?: string | undefined;
  pausedBecause?: PauseReason | undefined;
  /** Since when it goes at its present pace, and how many were through by then. */
  pace?: { since: string; done: number };
  /** What had come back when a colleague last let it go on; only what comes after is held against it. */
  forgiven?: Feedback;
  /** Those who failed are to wait again, and not all of them do yet. */
  isRetrying?: boolean | undefined;
  /** When somebody last saw to it that it goes on. The clock leaves it alone for a while after that. */
  nudgedAt?: string;
  /** Counts the changes, from 1. */
  version: number;
}

/** Whom it goes to, once that is written down. */
export interface FrozenAudience {
  /** Distinct recipients. */
  count: number;
  parts: number;
  /** Under which its parts are kept; whoever wrote others at the same time wrote them elsewhere. */
  edition: string;
}

/** What came back of its mails. */
export interface Feedback {
  delivered: number;
  bounced: number;
  complained: number;
}

export const nothingYet: Feedback = { delivered: 0, bounced: 0, complained: 0 };

/** How many recipients stand where. What is claimed counts as `pending`: it is not through yet. */
export interface Counts {
  pending: number;
  accepted: number;
  skipped: number;
  failed: number;
  uncertain: number;
}

/** Up to a thousand recipients, worked off together. */
export interface Part {
  number: number;
  /** How often those who failed have been tried again; what was found out in an earlier round is out of
   *  date. */
  round: number;
  counts: Counts;
  /** Epoch milliseconds at which somebody last worked on it. */
  touchedAt: number;
}

/** Nobody is left to send to; of some it may still be in doubt what became of their mail. */
export const isSent = ({ counts }: Part): boolean => counts.pending === 0;

export const isInDoubt = ({ counts }: Part): boolean => counts.uncertain > 0;

export const noCounts: Counts = { pending: 0, accepted: 0, skipped: 0, failed: 0, uncertain: 0 };

export const countStates = (rows: readonly { state: keyof Counts | 'claimed' }[]): Counts => {
  const counts = { ...noCounts };
  for (const { state } of rows) counts[state === 'claimed' ? 'pending' : state] += 1;
  return counts;
};

export const sumCounts = (parts: readonly Part[]): Counts => {
  const sum = { ...noCounts };
  for (const { counts } of parts) {
    sum.pending += counts.pending;
    sum.accepted += counts.accepted;
    sum.skipped += counts.skipped;
    sum.failed += counts.failed;
    sum.uncertain += counts.uncertain;
  }
  return sum;
};

/** Everybody of whom it is known how it ended. */
export const through = ({ accepted, skipped, failed }: Counts): number =>
  accepted + skipped + failed;

export const hasEnded = ({ status }: Campaign): boolean =>
  status === 'finished' || status === 'cancelled';

/** The subject of its entries in the audit record. */
export const recordSubject = ({ id }: Pick<Campaign, 'id'>): string => `campaign:${id}`;
