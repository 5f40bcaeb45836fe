import { auditEntry, type AuditEntry, type Clock, type Ctx } from '@distronation/common';

interface What extends Pick<AuditEntry, 'before' | 'after' | 'words'> {
  action: Extract<AuditEntry['action'], `staff.${string}`>;
  uid: string;
}

/** The record of something done to an account. It names the account by its id alone: names and
 *  addresses change, and are told beside it. */
export const accountEntry = (ctx: Ctx, now: Clock, { uid, ...what }: What): AuditEntry =>
  auditEntry(ctx, now, { ...what, subject: `staff:${uid}`, method: 'staff' });
