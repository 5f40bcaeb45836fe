import { campaignStatuses } from '@distronation/contracts';
import { describe, expect, it } from 'vitest';
import { askAgainEvery, askAgainForAll } from './pace.ts';

describe('asking how far a campaign is', () => {
  it('stops once it has ended, and only then', () => {
    const ended = campaignStatuses.filter((status) => askAgainEvery(status) === false);
    expect(ended).toEqual(['finished', 'cancelled']);
  });

  it('stops for a list once all of it has ended', () => {
    expect(askAgainForAll(['finished', 'cancelled'])).toBe(false);
    expect(askAgainForAll(['finished', 'running'])).toBe(5000);
    expect(askAgainForAll(['scheduled'])).toBe(10_000);
    expect(askAgainForAll([])).toBe(false);
  });
});
