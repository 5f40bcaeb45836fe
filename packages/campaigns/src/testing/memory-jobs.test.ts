import { describe } from 'vitest';
import { jobsSuite } from './jobs-suite.ts';
import { memoryJobs } from './memory-jobs.ts';

describe('the queue in memory', () => {
  jobsSuite(async () => {
    const queue = memoryJobs();
    const take = async (kind: 'mail' | 'payout') =>
      (kind === 'mail' ? queue.jobs : queue.payouts).splice(0);
    return { queue, take };
  });
});
