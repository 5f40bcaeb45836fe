import { DomainError } from '@distronation/common';
import { recordingMetrics } from '@distronation/common/testing';
import { describe, expect, it } from 'vitest';
import { measureSigning } from './measure-signing.ts';

const endsAt = new Date('2026-12-01T00:00:00Z');

const setup = (fail?: Error) => {
  const metrics = recordingMetrics();
  let time = 10;
  const sign = measureSigning(
    async (key) => {
      time += 3.5;
      if (fail) throw fail;
      return `https://reports.example.com/${key}`;
    },
    metrics,
    () => time,
  );
  return { metrics, sign };
};

describe('signing is measured', () => {
  it('by its time, and the address is the same', async () => {
    const { metrics, sign } = setup();
    expect(await sign('a.csv', endsAt)).toBe('https://reports.example.com/a.csv');
    expect(metrics.recorded).toEqual([{ SignedUrlTime: 3.5 }]);
  });

  it('not at all where it fails, which the failed call tells', async () => {
    const { metrics, sign } = setup(new DomainError('signing_failed'));
    await expect(sign('a.csv', endsAt)).rejects.toThrow('signing_failed');
    expect(metrics.recorded).toEqual([]);
  });
});
