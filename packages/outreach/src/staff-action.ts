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

type What = Pick<AuditEntry, 'action' | 'subject' | 'method' | 'before' | 'after'>;

/** The record of something that a colleague does. */
export const staffAction = (ctx: Ctx, now: Clock, what: What): AuditEntry => {
  staffOf(ctx);
  return auditEntry(ctx, now, what);
};
