import { untilWritten, type Clock, type Ctx } from '@distronation/common';
import { consentEntry } from './consent-entry.ts';
import type { ConsentStore, ContactSyncQueue } from './ports.ts';

interface Deps {
  store: ConsentStore;
  queue: ContactSyncQueue;
  now: Clock;
}

/** Forgets an address and not what was chosen for it: choices hold on under a keyed hash, where the
 *  gate finds them. Each call is recorded, and has the record's personal part erased once more, since
 *  somebody may have come back meanwhile. SES's list forgets by the queue. */
export const eraseConsent =
  ({ store, queue, now }: Deps) =>
  async (ctx: Ctx, address: string): Promise<void> => {
    await untilWritten(async () => {
      const { consent, version, erasedAt } = await store.read(address);
      const how = { action: 'contact.erase', method: 'staff' } as const;
      const entry = consentEntry(ctx, now, { ...how, address, before: consent, after: consent });
      const change = { address, version, consent, entry };
      const isWritten = await (erasedAt
        ? store.commit({ ...change, erasedAt })
        : store.erase(change));
      return isWritten ? 'erased' : undefined;
    });
    await queue.add([address]);
  };

export type EraseConsent = ReturnType<typeof eraseConsent>;
