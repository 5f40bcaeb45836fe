import {
  topicDescriptions,
  type DeliveryReport,
  type SuppressionReason,
  type Topic,
} from '@distronation/contracts';
import type { Tone } from '../../ui/StatusChip.tsx';

export const outcomes = ['accepted', 'suppressed', 'failed', 'uncertain'] as const;
export type Outcome = (typeof outcomes)[number];

export const outcomeWords: Readonly<Record<Outcome, { label: string; tone: Tone }>> = {
  accepted: { label: 'Accepted', tone: 'positive' },
  suppressed: { label: 'Suppressed', tone: 'neutral' },
  failed: { label: 'Failed', tone: 'negative' },
  uncertain: { label: 'Uncertain', tone: 'caution' },
};

export type Report = Omit<DeliveryReport['data'], 'id' | 'message'>;

/** What became of one recipient, with the reason in words. */
export interface OutcomeRow {
  address: string;
  outcome: Outcome;
  detail: string;
  /** By which what becomes of it can be followed; given once it was accepted. */
  messageId?: string;
}

const suppressionWords = (reason: SuppressionReason, topic: Topic): string => {
  const words: Record<SuppressionReason, string> = {
    unsubscribed_topic: `Left the ${topicDescriptions[topic].name} topic`,
    unsubscribed_all: 'Left all mail from Distro Nation',
    paused: 'Wants a rest from our mail for a while',
    bounced: 'Earlier mail to this address bounced',
    complained: 'Reported earlier mail as spam',
    invalid: 'Mail cannot be delivered to this address',
  };
  return words[reason];
};

const plain = (code: string): string => {
  const words = code.replaceAll('_', ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

export const rowsOf = (report: Report, topic: Topic): OutcomeRow[] => [
  ...report.accepted.map(({ address, messageId }) => ({
    address,
    messageId,
    outcome: 'accepted' as const,
    detail: 'Handed to the mail provider',
  })),
  ...report.suppressed.map(({ address, reason }) => ({
    address,
    outcome: 'suppressed' as const,
    detail: suppressionWords(reason, topic),
  })),
  ...report.failed.map(({ address, reason }) => ({
    address,
    outcome: 'failed' as const,
    detail: plain(reason),
  })),
  ...report.uncertain.map(({ address }) => ({
    address,
    outcome: 'uncertain' as const,
    detail: 'The mail provider has not answered yet',
  })),
];

export const countsOf = (report: Report): Record<Outcome | 'all', number> => {
  const { accepted, suppressed, failed, uncertain } = report;
  return {
    all: accepted.length + suppressed.length + failed.length + uncertain.length,
    accepted: accepted.length,
    suppressed: suppressed.length,
    failed: failed.length,
    uncertain: uncertain.length,
  };
};
