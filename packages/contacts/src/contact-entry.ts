import { auditEntry, staffOf, type AuditEntry, type Clock, type Ctx } from '@distronation/common';
import { differencesBetween } from './differences.ts';
import type { Contact } from './contact.ts';
import type { StoredContact } from './ports.ts';

/** The record of a change. It tells which values changed, and only of custom ids what they were: they
 *  decide whose reports somebody gets, and the others are personal, which the chain must not hold. */
export const contactEntry = (
  ctx: Ctx,
  now: Clock,
  change: { before: StoredContact | undefined; after: Contact; method: 'staff' | 'import' },
): AuditEntry => {
  staffOf(ctx);
  const { before, after, method } = change;
  const changed = before
    ? differencesBetween(before.contact, after).map(({ field }) => field)
    : undefined;
  return auditEntry(ctx, now, {
    action: before ? 'contact.change' : 'contact.create',
    subject: after.address,
    method,
    ...(before ? { before: { customIds: before.contact.customIds } } : {}),
    after: { customIds: after.customIds, ...(changed ? { changed } : {}) },
  });
};
