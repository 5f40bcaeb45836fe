import { describe, expect, it } from 'vitest';
import { noCounts, type Counts } from './campaign.ts';
import { describeCampaign } from './describe-campaign.ts';
import { testCampaign } from './testing/test-campaign.ts';

const now = new Date('2026-11-01T10:00:00.000Z');

const running = testCampaign({
  status: 'running',
  audience: { count: 1000, parts: 1, edition: 'e1' },
  startedAt: '2026-11-01T09:00:00.000Z',
  pace: { since: '2026-11-01T09:00:00.000Z', done: 0 },
});

const tell = (counts: Partial<Counts>, campaign = running) =>
  describeCampaign(
    campaign,
    [{ number: 0, round: 0, touchedAt: 0, counts: { ...noCounts, ...counts } }],
    now,
  );

describe('the progress of a campaign', () => {
  it('adds up to its audience at any time', () => {
    const { progress } = tell({ accepted: 405, skipped: 6, failed: 1, uncertain: 2, pending: 500 });
    expect(progress).toEqual({
      audience: 1000,
      accepted: 405,
      skipped: 6,
      failed: 1,
      uncertain: 2,
      remaining: 586,
    });
  });

  it('expects the end at the pace that it goes at since it was last set going', () => {
    expect(tell({ accepted: 400 }).expectedEnd).toBe('2026-11-01T11:30:00.000Z');
    const resumed = { ...running, pace: { since: '2026-11-01T09:50:00.000Z', done: 300 } };
    expect(tell({ accepted: 400 }, resumed).expectedEnd).toBe('2026-11-01T11:00:00.000Z');
    expect(tell({}).expectedEnd).toBeUndefined();
  });

  it('is settling when everybody had their turn and some are in doubt', () => {
    expect(tell({ accepted: 990, uncertain: 10 })).toMatchObject({ status: 'settling' });
    expect(tell({ accepted: 990, uncertain: 9 })).toMatchObject({ status: 'running' });
  });

  it('is told of a campaign whose audience is not known yet by its status alone', () => {
    const { progress, status } = describeCampaign(testCampaign(), [], now);
    expect([progress, status]).toEqual([undefined, 'preparing']);
  });
});
