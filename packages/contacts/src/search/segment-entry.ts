import { auditEntry, staffOf, type AuditEntry, type Clock, type Ctx } from '@distronation/common';
import type { Segment } from '@distronation/contracts';

/** The record of a segment that comes or goes. What it looks for may be personal, and stays out. */
export const segmentEntry = (
  ctx: Ctx,
  now: Clock,
  { action, segment }: { action: 'segment.create' | 'segment.delete'; segment: Segment },
): AuditEntry => {
  staffOf(ctx);
  const filters = Object.keys(segment.filter);
  return auditEntry(ctx, now, {
    action,
    subject: `segment:${segment.id}`,
    method: 'staff',
    ...(action === 'segment.create' ? { after: { filters } } : { before: { filters } }),
  });
};
