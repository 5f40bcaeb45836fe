import type { ContactSyncQueue } from '../ports.ts';
import type { QueuedMessage } from '../sync-contacts.ts';

interface Waiting extends QueuedMessage {
  receives: number;
  /** Epoch milliseconds. */
  visibleAt: number;
}

interface Patience {
  visibilitySeconds: number;
  maxReceiveCount: number;
}

/** As the queue of the local cloud. */
const patience = { visibilitySeconds: 180, maxReceiveCount: 10 };

/** SQS by a clock of the test's: what is not deleted comes again, and what came too often is put aside. */
export const simulatedQueue = (
  now: () => number,
  { visibilitySeconds, maxReceiveCount }: Patience = patience,
) => {
  let messages: Waiting[] = [];
  const deadLetters: string[] = [];
  let count = 0;

  const send = (body: string): void => {
    messages.push({ messageId: `m${(count += 1)}`, body, receives: 0, visibleAt: now() });
  };

  const queue: ContactSyncQueue = {
    add: async (addresses) => addresses.forEach((address) => send(JSON.stringify({ address }))),
  };

  return {
    ...queue,
    send,
    deadLetters,
    size: () => messages.length,
    /** Up to so many that are visible. */
    receive(limit: number): QueuedMessage[] {
      const visible = messages.filter(({ visibleAt }) => visibleAt <= now());
      const spent = visible.filter(({ receives }) => receives === maxReceiveCount);
      deadLetters.push(...spent.map(({ body }) => body));
      messages = messages.filter((each) => !spent.includes(each));
      const batch = visible.filter((each) => !spent.includes(each)).slice(0, limit);
      for (const each of batch) {
        each.receives += 1;
        each.visibleAt = now() + visibilitySeconds * 1000;
      }
      return batch;
    },
    remove(done: readonly QueuedMessage[]): void {
      const ids = new Set(done.map(({ messageId }) => messageId));
      messages = messages.filter(({ messageId }) => !ids.has(messageId));
    },
  };
};
