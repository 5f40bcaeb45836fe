import type { Actor, Ctx } from './context.ts';
import type { AuditEntry, Clock } from './ports.ts';

/** Whoever has no account came by a link that was mailed to them. */
const nameOf = (actor: Actor): string => {
  if (actor.kind === 'staff') return `staff:${actor.uid}`;
  return actor.kind === 'system' ? `system:${actor.name}` : 'recipient';
};

type What = Omit<AuditEntry, 'actor' | 'at' | 'requestId' | 'ip' | 'userAgent'>;

/** The record of something that is done in the course of a call: who, when and whence are the call's. */
export const auditEntry = (
  { actor, requestId, source }: Ctx,
  now: Clock,
  what: What,
): AuditEntry => ({
  ...what,
  ...source,
  actor: nameOf(actor),
  at: now().toISOString(),
  requestId,
});
