import type { TrackedEventType } from '@distronation/contracts';

/** Who opens or clicks, by what the provider can see of them. */
export type Visitor = 'reader' | 'imageProxy' | 'privacyProxy' | 'scanner' | 'knownBot';

/** One thing that happens to a mail. */
export interface Step {
  kind: TrackedEventType | 'other';
  /** Epoch milliseconds. */
  at: number;
  visitor?: Visitor;
  link?: string;
  /** What it must count for beside its kind, once everything is heard: the truth, told by whoever made
   *  the story up, and by no rule. */
  counts: readonly string[];
}

export interface StoryCampaign {
  name: string;
  /** As the ledger has them: sorted. */
  tags: readonly string[];
  /** What events say of it; the ledger knows better where the mail is a send of ours. */
  told: { campaignId?: string; tags: readonly string[] };
  isOurs: boolean;
}

/** What became of one mail to one recipient. */
export interface Story {
  /** Unlike any other story's. */
  sendId: string;
  messageId: string;
  recipient: string;
  campaign: StoryCampaign;
  sentAt: number;
  steps: readonly Step[];
}
