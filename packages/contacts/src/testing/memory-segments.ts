import type { AuditEntry } from '@distronation/common';
import type { SavedSegment, SegmentStore } from '../search/ports.ts';

export interface MemorySegments extends SegmentStore {
  audit: AuditEntry[];
}

export const memorySegments = (): MemorySegments => {
  const rows = new Map<string, SavedSegment>();
  const audit: AuditEntry[] = [];
  return {
    audit,
    list: async () => [...rows.values()],
    async add(segment, entry) {
      if (rows.has(segment.id)) return false;
      rows.set(segment.id, segment);
      audit.push(entry);
      return true;
    },
    async remove(id, entry) {
      if (!rows.delete(id)) return false;
      audit.push(entry);
      return true;
    },
  };
};
