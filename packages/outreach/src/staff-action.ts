import { auditEntry, staffOf, type AuditEntry, type Clock, type Ctx } from '@distronation/common';

type What = Pick<AuditEntry, 'action' | 'subject' | 'method' | 'before' | 'after'>;

/** The record of something that a colleague does. */
export const staffAction = (ctx: Ctx, now: Clock, what: What): AuditEntry => {
  staffOf(ctx);
  return auditEntry(ctx, now, what);
};
