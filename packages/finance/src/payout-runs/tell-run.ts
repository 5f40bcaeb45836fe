import type { PayoutFinding, PayoutRunBrief, PayoutRunDetail } from '@distronation/contracts';
import type { PayoutArchive } from './ports.ts';
import type { PayoutOrder, PayoutRun } from './payout-run.ts';

export const tellBrief = (run: PayoutRun): PayoutRunBrief => {
  const { id, name, month, status, createdAt, createdBy } = run;
  const { approvedAt, approvedBy, discardedAt, discardedBy } = run;
  const { rows, recipients, totals, errors, warnings, campaignId } = run;
  return {
    id,
    name,
    ...month,
    status,
    createdAt,
    createdBy: createdBy.email,
    ...(approvedAt && approvedBy ? { approvedAt, approvedBy: approvedBy.email, campaignId } : {}),
    ...(discardedAt && discardedBy ? { discardedAt, discardedBy: discardedBy.email } : {}),
    rows,
    recipients,
    totals,
    errors,
    warnings,
  };
};

/** More than anybody reads; all of them come with their rows. */
const mostFindings = 1_000;

export const tellRun = (
  run: PayoutRun,
  order: PayoutOrder,
  findings: readonly PayoutFinding[],
): PayoutRunDetail => {
  const { rows: _rows, month: _month, ...said } = order;
  const { fingerprint, checkedAt } = run;
  return {
    ...tellBrief(run),
    ...said,
    fingerprint,
    checkedAt,
    findings: findings.slice(0, mostFindings),
  };
};

/** A run with what the archive has of it. */
export const readAndTell = async (
  archive: Pick<PayoutArchive, 'order' | 'findings'>,
  run: PayoutRun,
): Promise<PayoutRunDetail> => {
  const [order, findings] = await Promise.all([archive.order(run.id), archive.findings(run)]);
  return tellRun(run, order, findings);
};
