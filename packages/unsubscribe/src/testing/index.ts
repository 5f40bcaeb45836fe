export { consentEndpoints } from './consent-endpoints.ts';
export { consentFixture } from './consent-fixture.ts';
export { consentStoreSuite } from './consent-store-suite.ts';
export { inboundFixture } from './inbound-fixture.ts';
export { memoryConsentStore, type MemoryConsentStore } from './memory-consent-store.ts';
export { memoryContactList, type MemoryContactList } from './memory-contact-list.ts';
export { memoryDataKeys } from './memory-data-keys.ts';
export { memorySyncQueue, type MemorySyncQueue } from './memory-sync-queue.ts';
export { undecidedMailsSuite } from './undecided-mails-suite.ts';
