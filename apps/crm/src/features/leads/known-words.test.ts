import { describe, expect, it } from 'vitest';
import { leadWords, suppressedWords } from './known-words.ts';

const fresh = { isContact: false, suppressed: undefined };
const contact = { isContact: true, suppressed: undefined };
const gone = { isContact: true, suppressed: 'unsubscribed_all' } as const;

describe('what is said of a channel’s addresses', () => {
  it.each([
    [
      'that one must not be mailed, before anything else',
      [fresh, contact, gone],
      'Must not be mailed',
    ],
    ['that one is a contact', [fresh, contact], 'Already a contact'],
    ['that one was found', [fresh], 'Address found'],
    ['nothing good while one of them is not known', [contact, fresh, undefined], 'Not checked yet'],
    [
      'that one must not be mailed, whatever the others are',
      [undefined, gone],
      'Must not be mailed',
    ],
    ['nothing where there is none', [], undefined],
  ])('is %s', (_what, addresses, label) => {
    expect(leadWords(addresses)?.label).toBe(label);
  });

  it('names the reason of those that must not be mailed', () => {
    expect(suppressedWords('unsubscribed_all')).toBe('They left all mail.');
    expect(suppressedWords('erased')).toBe('They had us erase their data.');
  });
});
