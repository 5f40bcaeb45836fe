import { describe, expect, it } from 'vitest';
import { noCounts, type Campaign, type Counts, type Part } from './campaign.ts';
import { lostJobs } from './lost-jobs.ts';
import { testCampaign } from './testing/test-campaign.ts';

const minute = 60_000;
const startedAt = '2026-11-01T09:00:00.000Z';
const start = Date.parse(startedAt);

const running = (parts: number, more: Partial<Campaign> = {}) =>
  testCampaign({
    status: 'running',
    startedAt,
    pace: { since: startedAt, done: 0 },
    audience: { count: parts, parts, edition: 'e1' },
    ...more,
  });

/** A part that was last worked on so many minutes after the start. */
const part = (number: number, touchedAfter: number, counts: Partial<Counts>): Part => ({
  number,
  round: 0,
  touchedAt: start + touchedAfter * minute,
  counts: { ...noCounts, ...counts },
});

const sent = { accepted: 1 };
const waiting = { pending: 1 };

const partsLost = (campaign: Campaign, begun: Part[], after: number) =>
  lostJobs(campaign, begun, start + after * minute).map((job) => ('part' in job ? job.part : job));

describe('a lane', () => {
  it('is lost three minutes after its last work, while others go on', () => {
    const begun = [part(0, 1, sent), part(1, 9, sent), part(2, 9, waiting), part(3, 9, sent)];
    expect(partsLost(running(8), begun, 4)).toEqual([]);
    expect(partsLost(running(8), begun, 5)).toEqual([4]);
  });

  it('lives by any of its parts', () => {
    const begun = [part(0, 1, sent), part(4, 9, waiting)];
    expect(partsLost(running(8), begun, 10)).not.toContain(4);
    expect(partsLost(running(8), begun, 13)).toContain(4);
  });

  it('that nobody began is lost three minutes after the campaign went on', () => {
    expect(partsLost(running(3), [], 3)).toEqual([]);
    expect(partsLost(running(3), [], 4)).toEqual([0, 1, 2]);
    const since = new Date(start + 10 * minute).toISOString();
    expect(partsLost(running(3, { pace: { since, done: 0 } }), [], 12)).toEqual([]);
  });
});

describe('a doubt', () => {
  const doubt = [part(0, 1, { uncertain: 1 })];

  it('is asked about after five minutes, and then after a tenth of its age', () => {
    expect(partsLost(running(1), doubt, 6)).toEqual([]);
    expect(partsLost(running(1), doubt, 7)).toEqual([0]);
    const later = [part(0, 600, { uncertain: 1 })];
    expect(partsLost(running(1), later, 660)).toEqual([]);
    expect(partsLost(running(1), later, 670)).toEqual([0]);
  });

  it('may lie in what was under way when the campaign was paused', () => {
    const paused = running(2, { status: 'paused' });
    expect(partsLost(paused, [part(0, 1, waiting), part(1, 1, sent)], 7)).toEqual([0]);
  });
});

it('what was to be prepared, or tried again, is asked for anew after three minutes', () => {
  const createdAt = startedAt;
  const preparing = testCampaign({ status: 'preparing', createdAt });
  expect(partsLost(preparing, [], 3)).toEqual([]);
  expect(partsLost(preparing, [], 4)).toEqual([{ campaignId: preparing.id, step: 'prepare' }]);
  const retrying = running(1, { isRetrying: true });
  const retry = { campaignId: retrying.id, step: 'retry' };
  expect(partsLost(retrying, [part(0, 0, sent)], 3)).toEqual([]);
  expect(partsLost(retrying, [part(0, 0, sent)], 4)).toEqual([retry]);
});
