import { expect, it, vi } from 'vitest';
import type { Metrics } from '../ports.ts';
import { powertoolsMetrics } from './metrics.ts';

const linesOf = (measure: (metrics: Metrics) => void): unknown[] => {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  measure(powertoolsMetrics());
  const lines = write.mock.calls.map(([line]): unknown => JSON.parse(String(line)));
  write.mockRestore();
  return lines;
};

it('writes what is recorded in one line that CloudWatch reads, nothing of the last time included', () => {
  const lines = linesOf((metrics) => {
    metrics.record({ UnheardMails: 12, ResponseTime: 80 }, { endpoint: 'health' });
    metrics.record({ UnheardMails: 0 });
  });
  expect(lines).toEqual([
    expect.objectContaining({ UnheardMails: 12, ResponseTime: 80, endpoint: 'health' }),
    expect.objectContaining({ service: 'payouts-mailer-outreach', UnheardMails: 0 }),
  ]);
  expect(lines[0]).toMatchObject({
    _aws: {
      CloudWatchMetrics: [
        {
          Namespace: 'DistroNation',
          Dimensions: [['service']],
          Metrics: [
            { Name: 'ResponseTime', Unit: 'Milliseconds' },
            { Name: 'UnheardMails', Unit: 'Count' },
          ],
        },
      ],
    },
  });
  expect(lines[1]).not.toHaveProperty('ResponseTime');
  expect(lines[1]).not.toHaveProperty('endpoint');
});

it('writes nothing where nothing was measured', () => {
  expect(linesOf((metrics) => metrics.record({}))).toEqual([]);
});
