import {
  topicDescriptions,
  topics,
  type DriftExample,
  type DriftKind,
} from '@distronation/contracts';
import type { Tone } from '../../ui/StatusChip.tsx';

interface KindWords {
  label: string;
  meaning: string;
}

/** In which way the two differ about an address. */
export const kindWords: Readonly<Record<DriftKind, KindWords>> = {
  left_at_ses: {
    label: 'Left at SES alone',
    meaning: 'SES held an opt-out that our record did not have. We have taken it over.',
  },
  left_here: {
    label: 'Left here alone',
    meaning: 'Our record holds an opt-out that SES did not have. SES is told.',
  },
  unknown_at_ses: {
    label: 'Not on SES’s list',
    meaning: 'We know a choice of theirs, and SES does not list them. Opt-outs are told to SES.',
  },
  unknown_here: {
    label: 'Not in our record',
    meaning: 'SES lists somebody about whom we know nothing. Opt-outs are taken over.',
  },
  rejoined_here: {
    label: 'Came back here',
    meaning:
      'They have come back since, and SES still holds their mail back. Nothing is done: it would mean more mail.',
  },
  erased_here: {
    label: 'Erased here',
    meaning: 'SES still lists somebody whose data we have erased. SES is told.',
  },
};

export const repairWords: Readonly<Record<DriftExample['repair'], { label: string; tone: Tone }>> =
  {
    adopted: { label: 'Taken over', tone: 'positive' },
    queued: { label: 'SES is told', tone: 'positive' },
    postponed: { label: 'SES is told after the next one', tone: 'caution' },
    none: { label: 'Left as it is', tone: 'neutral' },
  };

/** What one side says about somebody. */
export const choiceWords = (choice: DriftExample['here']): string => {
  if (choice === undefined) return 'Not listed';
  if (choice.unsubscribeAll) return 'Left everything';
  const left = topics.filter((topic) => choice.topics[topic] === 'OPT_OUT');
  const names = left.map((topic) => topicDescriptions[topic].name);
  return names.length === 0 ? 'Left nothing' : `Left ${names.join(', ')}`;
};
