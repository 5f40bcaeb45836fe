import { auditEntry, type AuditEntry, type Clock, type Ctx } from '@distronation/common';
import type { ReportLink } from './ports.ts';

interface What {
  action: 'report.revoke' | 'report.reissue';
  link: ReportLink;
  /** A colleague's own words, kept where they can be erased. */
  reason?: string | undefined;
  successor?: string;
}

/** The record of what staff did with a link; it is about whom the link was mailed to. */
export const linkEntry = (
  ctx: Ctx,
  now: Clock,
  { action, link, reason, successor }: What,
): AuditEntry => {
  const { id, customId, label, year, month, recipient, sendId, downloads } = link;
  return auditEntry(ctx, now, {
    action,
    subject: recipient,
    method: 'staff',
    campaign: sendId,
    detail: { linkId: id, customId, label, year, month, downloads, successor },
    ...(reason === undefined ? {} : { words: reason }),
  });
};
