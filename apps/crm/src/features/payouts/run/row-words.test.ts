import { describe, expect, it } from 'vitest';
import { deliveryReason, deliveryStanding } from './row-words.ts';

describe('a row', () => {
  it('says in plain words why its statement did not go out', () => {
    expect(deliveryReason({ state: 'failed', reason: 'report_missing' })).toBe(
      'There is no report for them',
    );
    expect(deliveryReason({ state: 'accepted' })).toBeUndefined();
  });

  it('is not said to have failed while nobody knows', () => {
    expect(deliveryStanding({ state: 'uncertain' }).label).toBe('In doubt');
  });
});
