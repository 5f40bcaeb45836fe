import { untilWritten, type Clock, type Ctx } from '@distronation/common';
import type { AuditAction, AuditMethod } from '@distronation/contracts';
import { isSameConsent, type ChangeConsent, type Consent } from './consent.ts';
import { consentEntry } from './consent-entry.ts';
import { departureIn } from './departure.ts';
import type { ConsentStore, ContactSyncQueue } from './ports.ts';

export interface ConsentChange {
  address: string;
  apply: ChangeConsent;
  action: AuditAction;
  method: AuditMethod;
  reason?: string;
  campaign?: string;
  /** As the audit entry has them. */
  detail?: unknown;
  words?: string;
}

export type ChangeConsentOf = (
  ctx: Ctx,
  change: ConsentChange,
) => Promise<{ changed: boolean; consent: Consent }>;

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
  async (ctx, { address, apply, ...how }) => {
    // The choice stands by now; a queue that is down delays SES's copy and nothing else. A repeat of
    // the same choice asks for it again, as whoever sent the first may have failed to.
    const follow = () =>
      queue.add([address]).catch((error: unknown) => {
        ctx.log.warn('contact list will follow late', { requestId: ctx.requestId, error });
      });
    const change = await untilWritten(async () => {
      const { consent: before, version, erasedAt, leftBy } = await store.read(address);
      const after = apply(before);
      if (version > 0 && isSameConsent(before, after)) return { changed: false, consent: before };
      const entry = consentEntry(ctx, now, { ...how, address, before, after });
      const written = { address, version, erasedAt, consent: after, entry };
      // Whoever is erased is not to be told of by an event.
      const left = erasedAt ? {} : departureIn({ before, after, leftBy, entry });
      const isWritten = await store.commit({ ...written, ...left });
      return isWritten ? { changed: true, consent: after } : undefined;
    });
    await follow();
    return change;
  };
