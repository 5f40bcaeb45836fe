import { expect, it } from 'vitest';
import type { Job, JobQueue } from '../ports.ts';

export interface JobsUnderTest {
  queue: JobQueue;
  /** Takes everything that waits out of the queue of a kind. */
  take(kind: 'mail' | 'payout'): Promise<Job[]>;
}

const jobsOf = (count: number, campaignId: string): Job[] =>
  Array.from({ length: count }, (_, part) => ({ campaignId, part }));

const sorted = (jobs: readonly Job[]): string[] =>
  jobs.map((job) => JSON.stringify(job)).toSorted();

/** What every queue of campaigns must do, the one in memory and the one of SQS alike. */
export const jobsSuite = (make: () => Promise<JobsUnderTest>): void => {
  it('gives out everything that was put in, however much at once', async () => {
    const { queue, take } = await make();
    const jobs = [{ campaignId: 'c1', step: 'prepare' } as const, ...jobsOf(24, 'c1')];
    await queue.add('mail', jobs);
    expect(sorted(await take('mail'))).toEqual(sorted(jobs));
  });

  it('keeps kinds apart: whoever makes statements holds keys that nobody else needs', async () => {
    const { queue, take } = await make();
    await queue.add('mail', jobsOf(1, 'c1'));
    await queue.add('payout', jobsOf(2, 'c2'));
    expect(await take('mail')).toEqual(jobsOf(1, 'c1'));
    expect(sorted(await take('payout'))).toEqual(sorted(jobsOf(2, 'c2')));
  });

  it('has nothing to do for nothing', async () => {
    const { queue, take } = await make();
    await queue.add('mail', []);
    expect(await take('mail')).toEqual([]);
  });

  it('gives out later what is to wait', async () => {
    const { queue, take } = await make();
    await queue.add('mail', jobsOf(1, 'late'), 20);
    await queue.add('mail', jobsOf(1, 'now'));
    expect(await take('mail')).toEqual(jobsOf(1, 'now'));
  });
};
