import { describe, expect, it } from 'vitest';
import { countsOf, rowsOf } from './outcomes.ts';

const report = {
  accepted: [{ address: 'ana@x.test', messageId: 'm-1' }],
  suppressed: [{ address: 'bo@x.test', reason: 'unsubscribed_topic' as const }],
  failed: [{ address: 'cy@x.test', reason: 'provider_refused' }],
  uncertain: [{ address: 'di@x.test' }],
};

describe('the outcomes of a send', () => {
  it('add up to everyone it was meant for', () => {
    const { all, ...each } = countsOf(report);
    expect(Object.values(each).reduce((sum, count) => sum + count)).toBe(all);
    expect(rowsOf(report, 'outreach')).toHaveLength(all);
  });

  it('say in words why somebody was left out', () => {
    expect(rowsOf(report, 'financial').map(({ detail }) => detail)).toEqual([
      'Handed to the mail provider',
      'Left the Payout reports topic',
      'Provider refused',
      'The mail provider has not answered yet',
    ]);
  });
});
