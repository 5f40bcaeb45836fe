import type { ConsentChanges } from '../ports.ts';

export interface MemoryConsentChanges extends ConsentChanges {
  /** `address: what happened`, in order. */
  changes: string[];
  outage: Error | undefined;
}

export const memoryConsentChanges = (): MemoryConsentChanges => {
  const changes: string[] = [];
  const consent: MemoryConsentChanges = {
    changes,
    outage: undefined,
    async block(_ctx, address, reason) {
      if (consent.outage) throw consent.outage;
      changes.push(`${address}: ${reason}`);
    },
    async optOut(_ctx, address, topics) {
      if (consent.outage) throw consent.outage;
      changes.push(`${address}: left ${topics === 'all' ? 'all' : topics.join(', ')}`);
    },
  };
  return consent;
};
