import { describe } from 'vitest';
import { memoryProviderLists } from './memory-provider-lists.ts';
import { providerListsSuite } from './provider-lists-suite.ts';

describe("a provider's lists in memory", () => {
  providerListsSuite(() => {
    const lists = memoryProviderLists();
    return {
      lists,
      add: async (address, reason) => lists.add(address, reason),
      isListed: async (address) => lists.reasonsFor(address).length > 0,
    };
  });
});
