import { auditEntry, type AuditEntry, type Clock, type Ctx } from '@distronation/common';
import type { Consent } from './consent.ts';

type What = Pick<AuditEntry, 'action' | 'method' | 'reason' | 'campaign' | 'detail' | 'words'> & {
  address: string;
  before: Consent;
  after: Consent;
};

/** The record of what happened to somebody's choices in the course of a call. */
export const consentEntry = (ctx: Ctx, now: Clock, { address, ...what }: What): AuditEntry =>
  auditEntry(ctx, now, { ...what, subject: address });
