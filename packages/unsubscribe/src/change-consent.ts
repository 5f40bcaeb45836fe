import { untilWritten, type Clock, type Ctx } from '@distronation/common';
import type { AuditAction, AuditMethod } from '@distronation/contracts';
import { isSameConsent, type ChangeConsent } from './consent.ts';
import { consentEntry } from './consent-entry.ts';
import { departureIn } from './departure.ts';
import type { ConsentStore, ContactSyncQueue, StoredConsent } from './ports.ts';

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

/** What the record says once a change was made, or found made already. */
export interface ChangedConsent extends Omit<StoredConsent, 'leftBy'> {
  changed: boolean;
}

export type ChangeConsentOf = (ctx: Ctx, change: ConsentChange) => Promise<ChangedConsent>;

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
    const change = await untilWritten(async (): Promise<ChangedConsent | undefined> => {
      const stored = await store.read(address);
      const { consent: before, version, erasedAt, leftBy } = stored;
      const after = apply(before);
      if (version > 0 && isSameConsent(before, after)) return { ...stored, changed: false };
      const entry = consentEntry(ctx, now, { ...how, address, before, after });
      const written = { address, version, erasedAt, consent: after, entry };
      // Whoever is erased is not to be told of by an event.
      const left = erasedAt ? {} : departureIn({ before, after, leftBy, entry });
      if (!(await store.commit({ ...written, ...left }))) return undefined;
      const record = { consent: after, version: version + 1, updatedAt: entry.at };
      return { changed: true, ...record, ...(erasedAt ? { erasedAt } : {}) };
    });
    await follow();
    return change;
  };
