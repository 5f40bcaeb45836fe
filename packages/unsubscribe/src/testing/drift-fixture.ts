import { testCtx } from '@distronation/common/testing';
import { adoptListedContact } from '../adopt-listed-contact.ts';
import { changeConsent } from '../change-consent.ts';
import type { ChangeConsent } from '../consent.ts';
import { findDrift } from '../contact-list/find-drift.ts';
import { loadOptOuts } from '../contact-list/load-opt-outs.ts';
import type { DriftRun } from '../contact-list/drift-report.ts';
import { eraseConsent } from '../erase-consent.ts';
import type { ContactChoice } from '../ports.ts';
import { memoryConsentPages } from './memory-consent-pages.ts';
import { memoryConsentStore } from './memory-consent-store.ts';
import { memoryContactList } from './memory-contact-list.ts';
import { memoryContactPages } from './memory-contact-pages.ts';
import { memoryDriftRuns } from './memory-drift-runs.ts';
import { memorySyncQueue } from './memory-sync-queue.ts';

const ctx = testCtx({ actor: { kind: 'system', name: 'contact-list-drift' } });

/** Both sides in memory, with a clock that the test moves and pages of three. */
export const driftFixture = () => {
  let now = new Date('2026-11-01T09:00:00.000Z');
  const clock = () => now;
  const store = memoryConsentStore();
  const list = memoryContactList();
  const queue = memorySyncQueue();
  const runs = memoryDriftRuns();
  const pages = memoryContactPages(list);
  const ignored = memorySyncQueue();
  const change = changeConsent({ store, queue: ignored, now: clock });
  const adopting = { store, changeConsent: change };
  const find = findDrift({
    pages,
    consents: memoryConsentPages(store),
    runs,
    store,
    adopt: adoptListedContact({ ...adopting, method: 'contact_list_drift' }),
    queue,
    now: clock,
  });
  return {
    ctx,
    store,
    list,
    queue,
    runs,
    pages,
    find,
    now: clock,
    load: loadOptOuts({ pages, store, adopt: adoptListedContact(adopting), now: clock }),
    pass: (minutes: number) => void (now = new Date(now.getTime() + minutes * 60_000)),
    choose: (address: string, apply: ChangeConsent) =>
      change(ctx, { address, apply, action: 'consent.change', method: 'preferences_page' }),
    erase: (address: string) => eraseConsent({ store, queue: ignored, now: clock })(ctx, address),
    /** Has SES's list say so. */
    listAs: (address: string, choice: Partial<ContactChoice> = {}) =>
      void list.contacts.set(address, {
        unsubscribeAll: false,
        topics: {},
        ...choice,
        updatedAt: now,
      }),
    /** A comparison from its beginning, or where one was cut off, to its end. */
    async compare(): Promise<DriftRun['report']> {
      let last: DriftRun | undefined;
      for await (last of find(ctx));
      if (!last) throw new Error('Nothing was compared');
      return last.report;
    },
  };
};
