import { describe, expect, it } from 'vitest';
import { keptBackWords } from './consent-words.ts';

describe('what a person may be mailed about', () => {
  it.each([
    [{}, undefined],
    [{ newsletter: 'unsubscribed_topic' }, '2 of 3 topics'],
    [{ newsletter: 'unsubscribed_topic', outreach: 'paused' }, '1 of 3 topics'],
    [{ newsletter: 'paused', outreach: 'paused', financial: 'unsubscribed_topic' }, 'No topic'],
    [
      {
        newsletter: 'unsubscribed_all',
        outreach: 'unsubscribed_topic',
        financial: 'unsubscribed_all',
      },
      'Unsubscribed',
    ],
    [{ newsletter: 'bounced', outreach: 'bounced', financial: 'bounced' }, 'Bounced'],
  ] as const)('%j is told as %s', (suppressed, label) => {
    expect(keptBackWords(suppressed)?.label).toBe(label);
  });
});
