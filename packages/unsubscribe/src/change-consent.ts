import type { Actor, Clock, Ctx } from '@distronation/common';
import { isSameConsent, type ChangeConsent, type Consent } from './consent.ts';
import type { ConsentStore, ContactSyncQueue } from './ports.ts';

export interface ConsentChange {
  address: string;
  apply: ChangeConsent;
  /** `consent.unsubscribe`, `consent.resubscribe`, `consent.block`. */
  action: string;
  /** The way it came: `one_click`, `link_page`, `staff`, `mailgun_event`, `ses_event`. */
  method: string;
  reason?: string;
  campaign?: string;
}

export type ChangeConsentOf = (
  ctx: Ctx,
  change: ConsentChange,
) => Promise<{ changed: boolean; consent: Consent }>;

const nameOf = (actor: Actor): string => {
  if (actor.kind === 'staff') return `staff:${actor.uid}`;
  return actor.kind === 'system' ? `system:${actor.name}` : 'recipient';
};

// Each lost race means that somebody else's change went in, so this many suffice for any crowd.
const attempts = 50;

/** The one way in which a choice changes: written with its audit entry or not at all, repeated when
 *  somebody else was first, and never twice for the same choice. SES's list follows by a queue. */
export const changeConsent =
  ({
    store,
    queue,
    now,
  }: {
    store: ConsentStore;
    queue: ContactSyncQueue;
    now: Clock;
  }): ChangeConsentOf =>
  async ({ actor, requestId, source, log }, { address, apply, ...how }) => {
    // The choice stands by now; a queue that is down delays SES's copy and nothing else. A repeat of
    // the same choice asks for it again, as whoever sent the first may have failed to.
    const follow = () =>
      queue.add([address]).catch((error: unknown) => {
        log.warn('contact list will follow late', { requestId, error });
      });
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      const { consent: before, version } = await store.read(address);
      const after = apply(before);
      if (version > 0 && isSameConsent(before, after)) {
        await follow();
        return { changed: false, consent: before };
      }
      const entry = {
        ...how,
        ...source,
        subject: address,
        actor: nameOf(actor),
        at: now().toISOString(),
        requestId,
        before,
        after,
      };
      if (!(await store.commit({ address, version, consent: after, entry }))) continue;
      await follow();
      return { changed: true, consent: after };
    }
    throw new Error(`Consent could not be written in ${attempts} attempts`);
  };
