import { describe } from 'vitest';
import { departureSuite } from './departure-suite.ts';
import { memoryConsentStore } from './memory-consent-store.ts';

describe('departures in memory', () => {
  departureSuite(() => {
    const sends = new Set<string>();
    const store = memoryConsentStore((sendId) => sends.has(sendId));
    return {
      store,
      async sendTo() {
        const id = crypto.randomUUID();
        sends.add(id);
        return id;
      },
      counted: async (id) => store.departures.filter(({ sendId }) => sendId === id).length,
    };
  });
});
