import type { Ctx } from '@distronation/common';
import { z } from 'zod';
import type { SyncContact } from './sync-contact.ts';

const message = z.object({ address: z.string().min(1) });

export interface QueuedMessage {
  messageId: string;
  body: string;
}

/** Works a batch through at SES's pace; resolves to the ids of those that must come again. */
export const syncContacts =
  ({ sync, pace }: { sync: SyncContact; pace: () => Promise<void> }) =>
  async (ctx: Ctx, messages: readonly QueuedMessage[]): Promise<string[]> => {
    const failed: string[] = [];
    for (const { messageId, body } of messages) {
      try {
        await pace();
        await sync(ctx, message.parse(JSON.parse(body)).address);
      } catch (error) {
        ctx.log.warn('contact not synchronised', { messageId, error });
        failed.push(messageId);
      }
    }
    return failed;
  };
