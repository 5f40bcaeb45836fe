import type { Actor, AuditEntry, Clock, Ctx } from '@distronation/common';
import type { Consent } from './consent.ts';

const nameOf = (actor: Actor): string => {
  if (actor.kind === 'staff') return `staff:${actor.uid}`;
  return actor.kind === 'system' ? `system:${actor.name}` : 'recipient';
};

type What = Pick<AuditEntry, 'action' | 'method' | 'reason' | 'campaign'> & {
  address: string;
  before: Consent;
  after: Consent;
};

/** The record of what happened to somebody's choices in the course of a call. */
export const consentEntry = (
  { actor, requestId, source }: Ctx,
  now: Clock,
  { address, ...what }: What,
): AuditEntry => ({
  ...what,
  ...source,
  subject: address,
  actor: nameOf(actor),
  at: now().toISOString(),
  requestId,
});
