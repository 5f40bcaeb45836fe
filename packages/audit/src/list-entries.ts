import { readCursor, writeCursor } from './audit-cursor.ts';
import { fits, sourceOf, type AuditFilter } from './audit-filter.ts';
import type { AuditReader, RecordedEntry } from './ports.ts';

interface Page {
  limit: number;
  cursor?: string | undefined;
}

export interface FoundEntries {
  entries: RecordedEntry[];
  /** While there may be more. */
  cursor?: string;
}

const smallestRead = 100;
/** So that a question which hardly anything answers is answered too, with a place to go on from. */
const readsAtMost = 1_000;

/** Entries that fit, newest first. A page may hold fewer than `limit`, even none, and still lead on. */
export const listEntries =
  ({ reader }: { reader: Pick<AuditReader, 'newest'> }) =>
  async (filter: AuditFilter, { limit, cursor }: Page): Promise<FoundEntries> => {
    const source = sourceOf(filter);
    const isWanted = fits(filter);
    const pageSize = Math.max(limit + 1, smallestRead);
    const entries: RecordedEntry[] = [];
    let last = cursor === undefined ? undefined : readCursor(cursor);
    for (let read = 0; read < readsAtMost; read += pageSize) {
      const page = await reader.newest(source, pageSize, last);
      for (const entry of page) {
        if (entries.length === limit) return { entries, cursor: writeCursor(last ?? entry.id) };
        last = entry.id;
        if (isWanted(entry)) entries.push(entry);
      }
      if (page.length < pageSize) return { entries };
    }
    return { entries, ...(last === undefined ? {} : { cursor: writeCursor(last) }) };
  };
