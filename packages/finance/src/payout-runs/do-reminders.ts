import type { Ctx } from '@distronation/common';
import * as z from 'zod';

const reminder = z.strictObject({ payoutRunId: z.string() });

interface Message {
  messageId: string;
  body: string;
}

type Work<M extends Message> = (ctx: Ctx, messages: readonly M[]) => Promise<string[]>;

const reminderIn = ({ body }: Message): string | undefined =>
  reminder.safeParse(JSON.parse(body)).data?.payoutRunId;

/** Takes reminders of payout runs out of a queue that is mostly about the parts of campaigns, and leaves
 *  everything else to `others`. Resolves to the ids of messages that must come again. */
export const doReminders =
  <M extends Message>(
    order: (ctx: Ctx, runId: string) => Promise<void>,
    others: Work<M>,
  ): Work<M> =>
  async (ctx, messages) => {
    const rest: M[] = [];
    const failed: string[] = [];
    for (const message of messages) {
      const runId = reminderIn(message);
      if (runId === undefined) rest.push(message);
      else {
        try {
          await order(ctx, runId);
        } catch (error) {
          ctx.log.error('an approved payout run could not be ordered', { runId, error });
          failed.push(message.messageId);
        }
      }
    }
    return [...failed, ...(await others(ctx, rest))];
  };
