import { topics, type SuppressionReason, type Topic } from '@distronation/contracts';
import type { Tone } from '../../ui/StatusChip.tsx';

export type Suppressed = Partial<Record<Topic, SuppressionReason>>;

interface Words {
  label: string;
  tone: Tone;
}

/** Why a topic is kept back, as a state of that topic. */
export const suppressionWords: Readonly<Record<SuppressionReason, Words>> = {
  unsubscribed_all: { label: 'Unsubscribed', tone: 'caution' },
  unsubscribed_topic: { label: 'Unsubscribed', tone: 'caution' },
  paused: { label: 'Paused', tone: 'caution' },
  bounced: { label: 'Bounced', tone: 'negative' },
  complained: { label: 'Complained', tone: 'negative' },
  invalid: { label: 'Invalid address', tone: 'negative' },
};

/** What a person may be mailed about, in a word or two. Undefined where nothing stands against it. */
export const keptBackWords = (suppressed: Suppressed): Words | undefined => {
  const reasons = topics.flatMap((topic) => suppressed[topic] ?? []);
  const [first] = reasons;
  if (first === undefined) return undefined;
  const isAll = reasons.length === topics.length;
  const labels = new Set(reasons.map((reason) => suppressionWords[reason].label));
  if (isAll && labels.size === 1) return suppressionWords[first];
  const open = topics.length - reasons.length;
  const tone = 'caution';
  return open === 0
    ? { label: 'No topic', tone }
    : { label: `${open} of ${topics.length} topics`, tone };
};
