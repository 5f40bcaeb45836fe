import { auditEntry, staffOf, type AuditEntry, type Clock, type Ctx } from '@distronation/common';
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

export const colleagueOf = (ctx: Ctx): Colleague => {
  const { email, uid } = staffOf(ctx);
  return { email, uid };
};
