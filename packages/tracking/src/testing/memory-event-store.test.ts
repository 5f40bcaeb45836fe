import { describe } from 'vitest';
import { eventStoreSuite } from './event-store-suite.ts';
import { memoryEventStore } from './memory-event-store.ts';
import { recountingSuite } from './recounting-suite.ts';

describe('the event store in memory', () =>
  eventStoreSuite(() => {
    const store = memoryEventStore();
    return {
      store,
      cells: store,
      events: store,
      setGenerations: async (generations) => store.setGenerations(generations),
    };
  }));

describe('recounting in memory', () =>
  recountingSuite(async () => {
    const store = memoryEventStore();
    return { recounting: store, store, cells: store, events: store, letKnow: async () => {} };
  }));
