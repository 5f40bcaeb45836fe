import { describe } from 'vitest';
import { consentFeedSuite } from './consent-feed-suite.ts';
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

describe('the feed of consents in memory', () => {
  consentFeedSuite(() => {
    const store = memoryConsentStore();
    return { store, feed: store };
  });
});
