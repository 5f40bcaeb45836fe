import type { LeadRefusal } from '@distronation/contracts';
import { reasonWords } from '../../lib/record/reason-words.ts';
import type { Tone } from '../../ui/StatusChip.tsx';
import type { KnownAddress } from './look-up-addresses.ts';

interface Words {
  tone: Tone;
  label: string;
}

/** What matters most of a channel's addresses, in a word or two. Undefined where it has none. */
export const leadWords = (addresses: readonly (KnownAddress | undefined)[]): Words | undefined => {
  if (addresses.some((known) => known?.suppressed)) {
    return { tone: 'negative', label: 'Must not be mailed' };
  }
  // Nothing good is said of an address before it is known.
  if (addresses.includes(undefined)) return { tone: 'neutral', label: 'Not checked yet' };
  if (addresses.some((known) => known?.isContact)) {
    return { tone: 'neutral', label: 'Already a contact' };
  }
  return addresses.length === 0 ? undefined : { tone: 'positive', label: 'Address found' };
};

/** Why nobody may be approached at an address, as a sentence. */
export const suppressedWords = (reason: LeadRefusal): string =>
  reason === 'erased' ? 'They had us erase their data.' : `${reasonWords(reason)}.`;

/** Whether the mailbox is the trouble, and not what its owner wants. */
export const isAboutMailbox = (reason: LeadRefusal): boolean =>
  reason === 'bounced' || reason === 'invalid';
