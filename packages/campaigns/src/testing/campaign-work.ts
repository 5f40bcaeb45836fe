import { doJob, type JobDeps } from '../do-job.ts';
import { doJobs } from '../do-jobs.ts';
import { keepGoing } from '../keep-going.ts';

/** What a process of workers does and what the clock does, over the ports that a test gives them. */
export const campaignWork = (deps: JobDeps) => ({
  work: doJobs(doJob(deps)),
  tick: keepGoing(deps),
});
