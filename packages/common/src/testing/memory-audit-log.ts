import type { AuditEntry, AuditLog } from '../ports.ts';

export interface MemoryAuditLog extends AuditLog {
  entries: AuditEntry[];
}

export const memoryAuditLog = (): MemoryAuditLog => {
  const entries: AuditEntry[] = [];
  return {
    entries,
    append: async (entry) => void entries.push(entry),
    async appendFirst(entry) {
      if (!entries.some(({ subject }) => subject === entry.subject)) entries.push(entry);
    },
  };
};
