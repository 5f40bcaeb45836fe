import type { AuditSource, Period, RecordedEntry } from './ports.ts';

/** What is asked for; whatever is absent is not asked about. */
export interface AuditFilter extends Period {
  subject?: string | undefined;
  actor?: string | undefined;
  action?: string | undefined;
}

/** The source that holds everything that fits, and little else: one subject has few entries, and one
 *  colleague does less than is done in any one way. */
export const sourceOf = ({ subject, actor, action, from, to }: AuditFilter): AuditSource => {
  if (subject !== undefined) return { by: 'subject', subject };
  const isSomebody = actor?.startsWith('staff:') === true;
  if (actor !== undefined && (isSomebody || action === undefined)) {
    return { by: 'actor', actor, from, to };
  }
  return action === undefined ? { by: 'time', from, to } : { by: 'action', action, from, to };
};

/** Whether an entry of the filter's source is among those that were asked for. */
export const fits =
  ({ actor, action, from, to }: AuditFilter) =>
  (entry: RecordedEntry): boolean =>
    (actor === undefined || entry.actor === actor) &&
    (action === undefined || entry.action === action) &&
    (from === undefined || entry.at >= from.toISOString()) &&
    (to === undefined || entry.at < to.toISOString());
