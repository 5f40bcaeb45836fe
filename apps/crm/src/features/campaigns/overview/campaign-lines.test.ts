import type { CampaignBrief } from '@distronation/contracts';
import { describe, expect, it } from 'vitest';
import { failedMailLines, openCampaignLines } from './campaign-lines.ts';

const now = new Date('2026-11-22T12:00:00.000Z');
const progress = { audience: 9, accepted: 9, skipped: 0, failed: 0, uncertain: 0, remaining: 0 };

const campaign = (id: string, changes: Partial<CampaignBrief> = {}): CampaignBrief => ({
  id,
  name: `Name of ${id}`,
  topic: 'newsletter',
  kind: 'mail',
  subject: 'News',
  status: 'running',
  createdAt: '2026-11-01T09:00:00.000Z',
  createdBy: 'outreach@distro-nation.com',
  progress,
  ...changes,
});

const doubtful = (id: string, uncertain: number) =>
  campaign(id, { progress: { ...progress, uncertain } });
const failed = (id: string, changes: Partial<CampaignBrief> = {}) =>
  campaign(id, { progress: { ...progress, failed: 2 }, ...changes });

describe('campaigns that wait for a person', () => {
  it('are none while all of them are going', () => {
    expect(openCampaignLines([campaign('A'), campaign('B', { status: 'scheduled' })])).toEqual([]);
  });

  it('are opened by themselves where there is one, and listed where there are several', () => {
    const paused = (id: string) => campaign(id, { status: 'paused' });
    expect(openCampaignLines([paused('A'), campaign('B')])).toMatchObject([
      { count: 1, words: 'campaign stands still: Name of A', href: '/campaigns/A' },
    ]);
    expect(openCampaignLines([paused('A'), paused('B')])).toMatchObject([
      { count: 2, words: 'campaigns stand still', href: '/campaigns?status=paused' },
    ]);
  });

  it('tell how many mails are in doubt', () => {
    expect(openCampaignLines([doubtful('A', 1)])).toMatchObject([
      { count: 1, words: 'mail is in doubt: Name of A', href: '/campaigns/A?state=uncertain' },
    ]);
    expect(openCampaignLines([doubtful('A', 1), doubtful('B', 3)])).toMatchObject([
      { count: 3, words: 'mails are in doubt: Name of B', href: '/campaigns/B?state=uncertain' },
      { count: 1, words: 'mail is in doubt: Name of A', href: '/campaigns/A?state=uncertain' },
    ]);
  });
});

describe('mails that failed', () => {
  it('are told for seven days after their campaign has ended', () => {
    const ended = (endedAt: string) => failed('A', { status: 'finished', endedAt });
    expect(failedMailLines([ended('2026-11-15T12:00:01.000Z')], now)).toMatchObject([
      { count: 2, words: 'mails failed: Name of A', href: '/campaigns/A?state=failed' },
    ]);
    expect(failedMailLines([ended('2026-11-15T11:59:59.000Z')], now)).toEqual([]);
  });

  it('are told of each campaign while it goes on, so that each number opens its rows', () => {
    expect(failedMailLines([failed('A'), campaign('B'), failed('C')], now)).toMatchObject([
      { count: 2, words: 'mails failed: Name of A', href: '/campaigns/A?state=failed' },
      { count: 2, words: 'mails failed: Name of C', href: '/campaigns/C?state=failed' },
    ]);
  });

  it('are told together where there are many, but for the worst', () => {
    const all = ['A', 'B', 'C', 'D', 'E'].map((id) => failed(id));
    const lines = failedMailLines(all, now);
    expect(lines.slice(0, 3).map(({ href }) => href)).toEqual([
      '/campaigns/A?state=failed',
      '/campaigns/B?state=failed',
      '/campaigns/C?state=failed',
    ]);
    expect(lines.slice(3)).toMatchObject([
      { count: 4, words: 'mails failed in 2 other campaigns', href: '/campaigns' },
    ]);
    expect(new Set(lines.map(({ key }) => key)).size).toBe(4);
  });
});
