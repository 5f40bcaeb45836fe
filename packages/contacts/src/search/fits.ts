import {
  topics,
  type ContactFilter,
  type ContactStatus,
  type SuppressionReason,
} from '@distronation/contracts';
import type { Entry } from './entry.ts';
import { fold } from './fold.ts';
import type { Suppressed } from './ports.ts';

const statusOf = (reason: SuppressionReason | undefined): ContactStatus => {
  if (reason === undefined) return 'mailable';
  if (reason === 'unsubscribed_all' || reason === 'unsubscribed_topic') return 'unsubscribed';
  return reason;
};

/** Every status that somebody has about any topic. */
export const statusesOf = (suppressed: Suppressed): ReadonlySet<ContactStatus> =>
  new Set(topics.map((each) => statusOf(suppressed[each])));

type Test = (entry: Entry, suppressed: () => Suppressed) => boolean;

const testsOf = (filter: ContactFilter): Test[] => {
  const { text, tag, source, status, topic, field, value } = filter;
  const tests: Test[] = [];
  if (tag !== undefined) {
    const wanted = fold(tag);
    tests.push(({ card }) => card.tags.some((each) => fold(each) === wanted));
  }
  if (source !== undefined) {
    const wanted = fold(source);
    tests.push(({ card }) => fold(card.source) === wanted);
  }
  if (text !== undefined) {
    const wanted = fold(text);
    tests.push(({ haystack }) => haystack.includes(wanted));
  }
  if (field !== undefined) {
    const wanted = value === undefined ? undefined : fold(value);
    tests.push(({ card: { fields } }) => {
      const given = fields[field];
      return given !== undefined && (wanted === undefined || fold(given) === wanted);
    });
  }
  if (status !== undefined) {
    const about = topic ? [topic] : topics;
    tests.push((_entry, suppressed) => {
      const reasons = suppressed();
      return about.some((each) => statusOf(reasons[each]) === status);
    });
  }
  return tests;
};

/** Whether a contact is what a filter looks for; who is kept back is asked only where it matters. */
export const fits = (filter: ContactFilter): Test => {
  const tests = testsOf(filter);
  return (entry, suppressed) => tests.every((test) => test(entry, suppressed));
};
