import type { QuotaDays } from '../youtube/ports.ts';

export const memoryQuotaDays = (): QuotaDays => {
  const days = new Map<string, number>();
  return {
    spentOn: async (day) => days.get(day) ?? 0,
    async spend(day, units, limit) {
      const spent = (days.get(day) ?? 0) + units;
      if (spent > limit) return undefined;
      days.set(day, spent);
      return spent;
    },
  };
};
