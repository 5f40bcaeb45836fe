import type { Delivery, Outcome } from '../delivery.ts';
import type { PersonalDelivery, Transport } from '../ports.ts';

export interface RecordingTransport extends Transport {
  /** Every batch that was handed over, in order. */
  batches: PersonalDelivery[][];
  /** Addresses in the order in which they were handed over, once for each time. */
  mailed(): string[];
}

/** Accepts everything, unless `answer` says otherwise for a batch. */
export const recordingTransport = ({
  batchSize = 1000,
  capacity = 1000,
  answer = () => undefined,
  known = () => undefined,
}: {
  batchSize?: number;
  capacity?: number;
  answer?: (batch: readonly PersonalDelivery[]) => Outcome | undefined;
  /** What asking about a delivery in doubt proves. */
  known?: (delivery: Delivery) => Outcome | undefined;
} = {}): RecordingTransport => {
  const batches: PersonalDelivery[][] = [];
  return {
    batches,
    mailed: () => batches.flat().map(({ delivery }) => delivery.recipient.address),
    batchSize,
    capacity: async () => capacity,
    reserveMessageId: ({ id }) => `${id}.${batches.length}@example.com`,
    async deliver(_ctx, _send, batch, messageId = '') {
      batches.push([...batch]);
      const outcome = answer(batch) ?? { state: 'accepted', messageId };
      return new Map(batch.map(({ delivery }) => [delivery.id, outcome]));
    },
    async lookUp(_ctx, deliveries) {
      const proven = new Map<string, Outcome>();
      for (const delivery of deliveries) {
        const outcome = known(delivery);
        if (outcome) proven.set(delivery.id, outcome);
      }
      return proven;
    },
  };
};
