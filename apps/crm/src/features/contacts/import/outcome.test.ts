import { describe, expect, it } from 'vitest';
import { finalOutcomes, tallyOf, type RowOutcome } from './outcome.ts';

const judged: readonly RowOutcome[] = [
  { row: 2, result: 'created' },
  { row: 3, result: 'changed', suppressed: { outreach: 'unsubscribed_topic' } },
  { row: 4, result: 'unchanged', suppressed: { outreach: 'bounced' } },
  { row: 5, result: 'refused', problems: [] },
];

describe('what became of the rows', () => {
  it('is counted, with those who are kept back from a topic', () => {
    expect(tallyOf(judged)).toEqual({
      created: 1,
      changed: 1,
      unchanged: 1,
      refused: 1,
      keptBack: 2,
    });
  });

  it('is what was to become of rows that a call without an answer had written', () => {
    const loaded: RowOutcome[] = [
      { row: 2, result: 'unchanged' },
      { row: 3, result: 'refused', problems: [] },
    ];
    expect(tallyOf(finalOutcomes(judged, loaded))).toMatchObject({
      created: 1,
      changed: 0,
      unchanged: 1,
      refused: 2,
    });
  });
});
