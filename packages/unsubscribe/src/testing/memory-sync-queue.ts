import type { ContactSyncQueue } from '../ports.ts';

export interface MemorySyncQueue extends ContactSyncQueue {
  addresses: string[];
  outage: Error | undefined;
}

export const memorySyncQueue = (): MemorySyncQueue => {
  const queue: MemorySyncQueue = {
    addresses: [],
    outage: undefined,
    async add(addresses) {
      if (queue.outage) throw queue.outage;
      queue.addresses.push(...addresses);
    },
  };
  return queue;
};
