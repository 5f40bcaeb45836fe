import type { Ctx } from '@distronation/common';
import * as z from 'zod';
import type { SyncContact } from './sync-contact.ts';

const message = z.object({ address: z.string().min(1) });

export interface QueuedMessage {
  messageId: string;
  body: string;
}

/** Works a batch through one by one; resolves to the ids of those that must come again. */
export const syncContacts =
  (sync: SyncContact) =>
  async (ctx: Ctx, messages: readonly QueuedMessage[]): Promise<string[]> => {
    const failed: string[] = [];
    for (const { messageId, body } of messages) {
      try {
        await sync(ctx, message.parse(JSON.parse(body)).address);
      } catch (error) {
        ctx.log.warn('contact not synchronised', { messageId, error });
        failed.push(messageId);
      }
    }
    return failed;
  };
