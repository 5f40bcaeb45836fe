import { recordingLog, testCtx } from '@distronation/common/testing';
import { madeContent } from './made-mailing.ts';
import type { Plan } from './plan.ts';
import { madeWorker } from './worker.ts';

/** A campaign's way from its order to the last recipient, a job at a time. */
export const campaignRun = (plan: Plan) => {
  const { store, queue, counted, forgetRows, work, accept } = madeWorker(plan);
  const log = recordingLog();
  const ctx = testCtx({ log, deadline: Number.POSITIVE_INFINITY });

  const doNextJob = async (): Promise<boolean> => {
    const job = queue.jobs.shift();
    if (!job) return false;
    const failed = await work(ctx, [{ messageId: 'job', body: JSON.stringify(job) }]);
    if (failed.length > 0) throw new Error('A job failed', { cause: log.lines.at(-1) });
    forgetRows();
    return true;
  };

  return {
    counted,
    order: (recipients: number) =>
      accept(ctx, {
        kind: 'mail',
        name: `Benchmark ${crypto.randomUUID()}`,
        mayShareName: false,
        topic: 'newsletter',
        content: madeContent(plan.isPersonal),
        tags: ['newsletter'],
        tracking: { opens: true, clicks: true },
        audience: { segmentId: String(recipients) },
        by: { email: 'ola@distro-nation.com', uid: 'u1' },
      }),
    /** Writes the audience down; what follows waits in the queue. */
    freeze: doNextJob,
    async send() {
      while (await doNextJob());
    },
    async outcome(id: string) {
      const sum = { accepted: 0, skipped: 0 };
      for (const { counts } of await store.parts(id)) {
        sum.accepted += counts.accepted;
        sum.skipped += counts.skipped;
      }
      return { ...sum, status: (await store.read(id))?.status };
    },
  };
};
