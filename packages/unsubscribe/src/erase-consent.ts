import { untilWritten, type Clock, type Ctx } from '@distronation/common';
import { consentEntry } from './consent-entry.ts';
import type { ConsentStore, ContactSyncQueue } from './ports.ts';

interface Deps {
  store: ConsentStore;
  queue: ContactSyncQueue;
  now: Clock;
}

/** Forgets an address and not what was chosen for it: choices hold on under a keyed hash, where the
 *  gate finds them. Whoever is erased already stays as they are. SES's list forgets by the queue. */
export const eraseConsent =
  ({ store, queue, now }: Deps) =>
  async (ctx: Ctx, address: string): Promise<void> => {
    await untilWritten(async () => {
      const { consent, version, erasedAt } = await store.read(address);
      if (erasedAt) return 'erased before';
      const how = { action: 'contact.erase', method: 'staff' };
      const entry = consentEntry(ctx, now, { ...how, address, before: consent, after: consent });
      return (await store.erase({ address, version, consent, entry })) ? 'erased' : undefined;
    });
    await queue.add([address]);
  };

export type EraseConsent = ReturnType<typeof eraseConsent>;
