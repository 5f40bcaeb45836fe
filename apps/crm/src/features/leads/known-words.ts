import { reasonWords } from '../../lib/record/reason-words.ts';
import type { Tone } from '../../ui/StatusChip.tsx';
import type { KnownAddress } from './look-up-addresses.ts';

interface Words {
  tone: Tone;
  label: string;
}

/** What matters most of a channel's addresses, in a word or two. Those of which nothing is known yet are
 *  found, and no more. */
export const leadWords = (addresses: readonly (KnownAddress | undefined)[]): Words | undefined => {
  if (addresses.some((known) => known?.suppressed)) {
    return { tone: 'negative', label: 'Must not be mailed' };
  }
  if (addresses.some((known) => known?.isContact)) {
    return { tone: 'neutral', label: 'Already a contact' };
  }
  return addresses.length === 0 ? undefined : { tone: 'positive', label: 'Address found' };
};

/** Why an address must not be mailed, as a sentence. */
export const suppressedWords = (known: KnownAddress): string | undefined =>
  known.suppressed && `${reasonWords(known.suppressed)}.`;
