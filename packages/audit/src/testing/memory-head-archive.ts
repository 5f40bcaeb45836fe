import type { ChainHead, HeadArchive } from '../ports.ts';

export interface MemoryHeadArchive extends HeadArchive {
  days: Map<string, readonly ChainHead[]>;
  outage: Error | undefined;
}

export const memoryHeadArchive = (): MemoryHeadArchive => {
  const days = new Map<string, readonly ChainHead[]>();
  const archive: MemoryHeadArchive = {
    days,
    outage: undefined,
    has: async (day) => days.has(day),
    async keep(day, heads) {
      if (archive.outage) throw archive.outage;
      if (!days.has(day)) days.set(day, heads);
    },
  };
  return archive;
};
