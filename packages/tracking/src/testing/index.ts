export { askTrackingData, walk } from './ask-tracking-data.ts';
export { analyticsFixture } from './analytics-fixture.ts';
export { eventStoreSuite, type StoreUnderTest } from './event-store-suite.ts';
export { writeOf } from './event-writes.ts';
export { memoryEventStore, type MemoryEventStore } from './memory-event-store.ts';
export { naiveAnswer } from './naive-answer.ts';
export { filedEvent, testEvent } from './test-event.ts';
export { trackedWorld, worldHours } from './tracked-world.ts';
export { sign, webhookFixture } from './webhook-fixture.ts';
