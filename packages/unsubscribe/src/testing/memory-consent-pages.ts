import type { ConsentPages } from '../contact-list/ports.ts';
import type { MemoryConsentStore } from './memory-consent-store.ts';

/** The store in memory, read through a few at a time. */
export const memoryConsentPages = (store: MemoryConsentStore, size = 3): ConsentPages => ({
  async read(after) {
    const addresses: string[] = [];
    await store.since(new Date(0), (changes) => {
      addresses.push(...changes.map(({ address }) => address));
    });
    const found = addresses.toSorted().filter((address) => after === undefined || address > after);
    const stored = await store.readMany(found.slice(0, size));
    const last = found.length > size ? found[size - 1] : undefined;
    const items = [...stored].map(([address, each]) => ({ address, ...each }));
    return { items, ...(last === undefined ? {} : { next: last }) };
  },
});
