import { describe } from 'vitest';
import { consentPagesSuite } from './consent-pages-suite.ts';
import { memoryConsentPages } from './memory-consent-pages.ts';
import { memoryConsentStore } from './memory-consent-store.ts';

describe('the record in memory, read through', () => {
  consentPagesSuite(async () => {
    const store = memoryConsentStore();
    return { store, pages: (size) => memoryConsentPages(store, size) };
  });
});
