import type { AuditEntry } from '@distronation/common';
import { expect, it } from 'vitest';
import type { ConsentPages, KeptAddress } from '../contact-list/ports.ts';
import type { ConsentStore } from '../ports.ts';

const left = { unsubscribeAll: true, topics: {} };

const entryOf = (subject: string): AuditEntry => ({
  action: 'consent.unsubscribe',
  subject,
  actor: 'recipient',
  method: 'one_click',
  at: new Date().toISOString(),
  requestId: 'request-1',
});

interface Made {
  store: ConsentStore;
  pages: (size: number) => ConsentPages;
}

/** What every reader of the whole record must do. `make` gives an empty one. */
export const consentPagesSuite = (make: () => Promise<Made>): void => {
  const somebodyLeft = async ({ store }: Made, address: string) => {
    const change = { address, version: 0, consent: left, entry: entryOf(address) };
    expect(await store.commit(change)).toBe(true);
    return change;
  };

  const readAll = async (pages: ConsentPages) => {
    const kept: KeptAddress[] = [];
    let after: string | undefined;
    do {
      const { items, next } = await pages.read(after);
      kept.push(...items);
      after = next;
    } while (after !== undefined);
    return kept;
  };

  it('tells of nobody where nothing is kept', async () => {
    expect(await readAll((await make()).pages(3))).toEqual([]);
  });

  it('tells of everybody once, with what they chose, whatever the size of a page', async () => {
    const made = await make();
    const people = Array.from({ length: 50 }, (_, n) => `user${n}@example.com`);
    for (const address of people) await somebodyLeft(made, address);
    for (const size of [1, 7, 1_000]) {
      const kept = await readAll(made.pages(size));
      expect(kept.map(({ address }) => address).toSorted()).toEqual(people.toSorted());
    }
    const [one] = await readAll(made.pages(7));
    expect(one).toMatchObject({ consent: left, version: 1, updatedAt: expect.any(String) });
  });

  it('tells of nobody who was erased', async () => {
    const made = await make();
    const change = await somebodyLeft(made, 'ana@example.com');
    await somebodyLeft(made, 'bob@example.com');
    expect(await made.store.erase({ ...change, version: 1 })).toBe(true);
    const kept = await readAll(made.pages(3));
    expect(kept.map(({ address }) => address)).toEqual(['bob@example.com']);
  });
};
