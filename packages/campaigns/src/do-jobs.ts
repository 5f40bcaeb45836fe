import type { Ctx } from '@distronation/common';
import { topics } from '@distronation/contracts';
import * as z from 'zod';
import type { Job } from './ports.ts';

const optOutPlace = z.object({
  listing: z.enum([...topics, 'left_all']),
  after: z.string().optional(),
});

const job = z.union([
  z.strictObject({
    campaignId: z.string(),
    step: z.literal('prepare'),
    optOutsFrom: optOutPlace.optional(),
  }),
  z.strictObject({ campaignId: z.string(), step: z.literal('retry') }),
  z.strictObject({ campaignId: z.string(), part: z.int().nonnegative() }),
]);

export interface QueuedMessage {
  messageId: string;
  body: string;
}

/** Does what the messages of a batch ask for, one by one; resolves to the ids of those that must come
 *  again. */
export const doJobs =
  (doOne: (ctx: Ctx, job: Job) => Promise<void>) =>
  async (ctx: Ctx, messages: readonly QueuedMessage[]): Promise<string[]> => {
    const failed: string[] = [];
    for (const { messageId, body } of messages) {
      try {
        await doOne(ctx, job.parse(JSON.parse(body)));
      } catch (error) {
        ctx.log.error('job of a campaign failed', { messageId, error });
        failed.push(messageId);
      }
    }
    return failed;
  };
