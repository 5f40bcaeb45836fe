import { recordingTransport } from '@distronation/delivery/testing';

const eventsLagMs = 30 * 60_000;

/** Takes everything, and tells afterwards what it took, as Mailgun does: for sure once half an hour is
 *  over. */
export const memoryProvider = (now: () => number) => {
  const taken = new Set<string>();
  const refused = new Set<string>();
  const accepted: string[] = [];
  let batches = 0;
  let answersNothing = false;
  const transport = recordingTransport({
    batchSize: 2,
    answer(batch) {
      if (answersNothing) return { state: 'uncertain' };
      return batch.some(({ delivery }) => refused.has(delivery.recipient.address))
        ? { state: 'failed', reason: 'provider_refused_400' }
        : undefined;
    },
    known: ({ recipient, messageId, claimedAt = 0 }) => {
      if (answersNothing) return undefined;
      if (messageId !== undefined && taken.has(`${messageId} ${recipient.address}`))
        return { state: 'accepted', messageId };
      const isOver = now() - claimedAt > eventsLagMs;
      return isOver ? { state: 'failed', reason: 'provider_lost' } : undefined;
    },
  });
  return {
    ...transport,
    /** Refuses every batch in which one of these is, from now on. */
    refuse(addresses: readonly string[]): void {
      refused.clear();
      for (const address of addresses) refused.add(address);
    },
    /** Answers no question any more, as SES does not. */
    leaveInDoubt: (): void => void (answersNothing = true),
    /** To whom it has taken mail, once for each time. */
    accepted: (): readonly string[] => accepted,
    reserveMessageId: () => `m${(batches += 1)}@example.com`,
    async deliver(...args: Parameters<typeof transport.deliver>) {
      const [, , batch, messageId] = args;
      const isRefused = batch.some(({ delivery }) => refused.has(delivery.recipient.address));
      for (const { delivery } of isRefused ? [] : batch) {
        taken.add(`${messageId} ${delivery.recipient.address}`);
        accepted.push(delivery.recipient.address);
      }
      return transport.deliver(...args);
    },
  };
};
