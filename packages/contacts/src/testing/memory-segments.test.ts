import { describe } from 'vitest';
import { memorySegments } from './memory-segments.ts';
import { segmentStoreSuite } from './segment-store-suite.ts';

describe('the store of segments in memory', () => {
  segmentStoreSuite(() => {
    const store = memorySegments();
    const auditCount = async (about: string) =>
      store.audit.filter(({ subject }) => subject === about).length;
    return { store, auditCount };
  });
});
