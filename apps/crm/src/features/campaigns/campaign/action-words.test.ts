import { describe, expect, it } from 'vitest';
import { actionsOf, actionWords } from './action-words.ts';
import type { FullCampaign } from './use-campaign.ts';

const campaign: FullCampaign = {
  id: '01J00000000000000000000000',
  name: 'Spring',
  topic: 'newsletter',
  kind: 'mail',
  subject: 'Hello',
  status: 'finished',
  createdAt: '2026-11-22T10:00:00Z',
  createdBy: 'mia@distro-nation.com',
  from: 'hello@distro-nation.com',
  text: 'Hello',
  tags: [],
  tracking: { opens: true, clicks: true },
  progress: { audience: 3, accepted: 1, skipped: 1, failed: 1, uncertain: 0, remaining: 0 },
};

describe('what can be done with a campaign', () => {
  it('offers to retry only where somebody failed', () => {
    expect(actionsOf(campaign)).toEqual(['retry']);
    const progress = {
      audience: 1,
      accepted: 1,
      skipped: 0,
      failed: 0,
      uncertain: 0,
      remaining: 0,
    };
    expect(actionsOf({ ...campaign, progress })).toEqual([]);
  });

  it('says that a paused one that is scheduled for later waits for its time', () => {
    const later = { ...campaign, status: 'paused' as const, scheduledFor: '2999-01-01T00:00:00Z' };
    expect(actionWords('resume', later).consequence).toContain('at the time');
    expect(
      actionWords('resume', { ...later, startedAt: '2026-11-22T10:00:00Z' }).consequence,
    ).toContain('at once');
  });
});
