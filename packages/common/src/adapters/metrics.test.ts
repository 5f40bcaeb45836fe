import { expect, it, vi } from 'vitest';
import { powertoolsMetrics } from './metrics.ts';

it('writes what is recorded in one line that CloudWatch reads, nothing of the last time included', () => {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const metrics = powertoolsMetrics('outreach');
  metrics.record({ UnheardMails: 12, SilentCampaigns: 1 });
  metrics.record({ UnheardMails: 0 });
  const lines = write.mock.calls.map(([line]): unknown => JSON.parse(String(line)));
  write.mockRestore();

  expect(lines).toEqual([
    expect.objectContaining({ service: 'outreach', UnheardMails: 12, SilentCampaigns: 1 }),
    expect.objectContaining({ service: 'outreach', UnheardMails: 0 }),
  ]);
  expect(lines[0]).toMatchObject({
    _aws: {
      CloudWatchMetrics: [
        {
          Namespace: 'DistroNation',
          Dimensions: [['service']],
          Metrics: [
            { Name: 'UnheardMails', Unit: 'Count' },
            { Name: 'SilentCampaigns', Unit: 'Count' },
          ],
        },
      ],
    },
  });
  expect(lines[1]).not.toHaveProperty('SilentCampaigns');
});
