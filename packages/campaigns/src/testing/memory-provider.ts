import { recordingTransport } from '@distronation/delivery/testing';

const eventsLagMs = 30 * 60_000;

/** Takes everything, and tells afterwards what it took, as Mailgun does: for sure once half an hour is
 *  over. */
export const memoryProvider = (now: () => number) => {
  const taken = new Set<string>();
  let batches = 0;
  const transport = recordingTransport({
    batchSize: 2,
    answer: () => undefined,
    known: ({ recipient, messageId, claimedAt = 0 }) => {
      if (messageId !== undefined && taken.has(`${messageId} ${recipient.address}`))
        return { state: 'accepted', messageId };
      const isOver = now() - claimedAt > eventsLagMs;
      return isOver ? { state: 'failed', reason: 'provider_lost' } : undefined;
    },
  });
  return {
    ...transport,
    reserveMessageId: () => `m${(batches += 1)}@example.com`,
    async deliver(...args: Parameters<typeof transport.deliver>) {
      const [, , batch, messageId] = args;
      for (const { delivery } of batch) taken.add(`${messageId} ${delivery.recipient.address}`);
      return transport.deliver(...args);
    },
  };
};
