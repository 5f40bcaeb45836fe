import type { DeliveryEvent } from '../event.ts';
import { recordEvent } from '../intake/record-event.ts';
import { memoryEventStore, type MemoryEventStore } from './memory-event-store.ts';

/** A store with these events in it, each recorded as it would be when its provider tells of it. */
export const recordedEvents = async (
  events: readonly DeliveryEvent[],
): Promise<MemoryEventStore> => {
  const store = memoryEventStore();
  const record = recordEvent({ store, findCampaign: async () => undefined });
  for (const event of events) await record(event);
  return store;
};
