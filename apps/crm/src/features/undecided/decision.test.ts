import { describe, expect, it } from 'vitest';
import { leavingWords, problemsOf, withTopic } from './decision.ts';

describe('what is about to be decided', () => {
  it('is told in words', () => {
    expect([leavingWords('all'), leavingWords(['newsletter', 'financial'])]).toEqual([
      'all mail',
      'Newsletter and Payout reports',
    ]);
  });

  it('is chosen topic by topic, in the order in which they are listed', () => {
    const both = withTopic(withTopic([], 'outreach', true), 'newsletter', true);
    expect(both).toEqual(['newsletter', 'outreach']);
    expect(withTopic(both, 'newsletter', false)).toEqual(['outreach']);
    expect(withTopic('all', 'outreach', true)).toEqual(['outreach']);
  });

  it('needs an address and a topic', () => {
    expect(problemsOf({ email: 'ana@example.com', leaving: 'all' })).toEqual({});
    expect(Object.keys(problemsOf({ email: '', leaving: [] }))).toEqual(['email', 'leaving']);
    expect(Object.keys(problemsOf({ email: 'ana', leaving: ['outreach'] }))).toEqual(['email']);
  });
});
