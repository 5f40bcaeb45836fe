import {
  auditEntry,
  DomainError,
  type AuditEntry,
  type Clock,
  type Ctx,
} from '@distronation/common';
import { runSubject, type Colleague, type PayoutRun } from './payout-run.ts';

type Verb = 'create' | 'check' | 'approve' | 'discard';

/** The record of what a colleague did with a run; it names no recipient. */
export const runEntry = (ctx: Ctx, now: Clock, verb: Verb, run: PayoutRun): AuditEntry => {
  const { name, month, rows, recipients, totals, errors, warnings, fingerprint } = run;
  return auditEntry(ctx, now, {
    action: `payout.${verb}`,
    subject: runSubject(run),
    method: 'staff',
    ...(verb === 'approve' ? { campaign: run.campaignId } : {}),
    after: { name, month: `${month.year}-${month.month}`, recipients, totals, errors, warnings },
    detail: { rows, fingerprint },
  });
};

/** Only staff get here; their contracts say so. */
export const colleagueOf = ({ actor }: Ctx): Colleague => {
  if (actor.kind !== 'staff') throw new DomainError('insufficient_permissions');
  return { email: actor.email, uid: actor.uid };
};
