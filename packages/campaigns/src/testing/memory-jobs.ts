import type { Job, JobQueue } from '../ports.ts';

export interface MemoryJobs extends JobQueue {
  /** What may be done now, for campaigns of mails. */
  jobs: Job[];
  /** The same for payouts. */
  payouts: Job[];
  /** What is to wait a moment first. */
  later: Job[];
}

export const memoryJobs = (): MemoryJobs => {
  const jobs: Job[] = [];
  const payouts: Job[] = [];
  const later: Job[] = [];
  return {
    jobs,
    payouts,
    later,
    async add(kind, more, delaySeconds = 0) {
      const due = kind === 'mail' ? jobs : payouts;
      (delaySeconds > 0 ? later : due).push(...more);
    },
  };
};
