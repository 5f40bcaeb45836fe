import * as z from 'zod';

/** What a process of workers is told about its world. */
export const plan = z.object({
  provider: z.enum(['mailgun', 'ses']),
  mailgunKey: z.string(),
  queueUrl: z.string(),
  /** Recipients in a part. */
  partSize: z.number(),
  /** Milliseconds by which its clock is ahead of the machine's. */
  aheadMs: z.number(),
});

export type Plan = z.infer<typeof plan>;

/** The variable of the environment that holds the plan. */
export const planVariable = 'WORKER_PLAN';

/** Whom the gate keeps back. */
export const hasLeft = (address: string): boolean => /^user\d*7@/.test(address);
