import { driftKinds } from '@distronation/contracts';
import { expect, it } from 'vitest';
import { choiceWords, kindWords } from './drift-words.ts';

it.each(driftKinds)('%s is told in words, not as a code', (kind) => {
  expect(kindWords[kind].label).not.toContain('_');
});

it.each([
  [undefined, 'Not listed'],
  [{ unsubscribeAll: true, topics: { newsletter: 'OPT_OUT' } }, 'Left everything'],
  [
    { unsubscribeAll: false, topics: { newsletter: 'OPT_OUT', outreach: 'OPT_IN' } },
    'Left Newsletter',
  ],
  [{ unsubscribeAll: false, topics: {} }, 'Left nothing'],
] as const)('%j is told as %j', (choice, words) => {
  expect(choiceWords(choice)).toBe(words);
});
