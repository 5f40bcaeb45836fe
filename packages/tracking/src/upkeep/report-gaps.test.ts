import { recordingLog, recordingMetrics, testCtx } from '@distronation/common/testing';
import { describe, expect, it } from 'vitest';
import type { DeliveryGap } from './find-gaps.ts';
import { reportGaps } from './report-gaps.ts';

const since = new Date('2026-11-22T09:00:00.000Z');
const period = { from: since, to: since };
const silent: DeliveryGap = {
  campaign: 'for ana@example.com',
  level: 'silence',
  since,
  sent: 50,
  heard: 0,
  unheard: 50,
};
const missing: DeliveryGap = { level: 'missing', since, sent: 100, heard: 90, unheard: 10 };

const report = async (...gaps: DeliveryGap[]) => {
  const log = recordingLog();
  const metrics = recordingMetrics();
  await reportGaps({ findGaps: async () => ({ gaps, period }), metrics })(testCtx({ log }));
  return { lines: log.lines, recorded: metrics.recorded };
};

describe('mail that nothing was heard of', () => {
  it('is counted and warned of, without a name that may be a person', async () => {
    const { lines, recorded } = await report(silent, missing);
    expect(recorded).toEqual([{ UnheardMails: 60, SilentCampaigns: 1 }]);
    expect(lines).toMatchObject([
      { level: 'warn', fields: { gap: { level: 'silence', sent: 50, heard: 0 } } },
      { level: 'warn', fields: { gap: { level: 'missing', unheard: 10 } } },
    ]);
    expect(JSON.stringify(lines)).not.toContain('ana@example.com');
  });

  it('is counted as none where there is none, so that an alarm ends', async () => {
    const { lines, recorded } = await report();
    expect(recorded).toEqual([{ UnheardMails: 0, SilentCampaigns: 0 }]);
    expect(lines).toEqual([]);
  });
});
