import {
  auditEntry,
  DomainError,
  type AuditEntry,
  type Clock,
  type Ctx,
  type Staff,
} from '@distronation/common';

export const staffOf = ({ actor }: Ctx): Staff => {
  if (actor.kind !== 'staff') throw new DomainError('insufficient_permissions');
  return actor;
};

interface What extends Pick<AuditEntry, 'before' | 'after' | 'words'> {
  action: Extract<AuditEntry['action'], `staff.${string}`>;
  uid: string;
}

/** The record of something done to an account. It names the account by its id alone: names and
 *  addresses change, and are told beside it. */
export const accountEntry = (ctx: Ctx, now: Clock, { uid, ...what }: What): AuditEntry =>
  auditEntry(ctx, now, { ...what, subject: `staff:${uid}`, method: 'staff' });
