import { describe } from 'vitest';
import { consentStoreSuite } from './consent-store-suite.ts';
import { memoryConsentStore } from './memory-consent-store.ts';

describe('the consent store in memory', () => {
  consentStoreSuite(() => {
    const store = memoryConsentStore();
    const auditCount = async (address: string) =>
      store.audit.filter(({ subject }) => subject === address).length;
    return { store, auditCount };
  });
});
