import type { Clock, Ctx, Ids } from '@distronation/common';
import type { CreatePayoutRunRequest, CreatePayoutRunResponse } from '@distronation/contracts';
import type { ReadMailContent } from '../ports.ts';
import { fingerprintOf, orderDigestOf } from './fingerprints.ts';
import { formatMoney, sumsOf } from './money.ts';
import { countFindings, type PayoutOrder, type PayoutRun } from './payout-run.ts';
import type { PayoutArchive, PayoutRuns } from './ports.ts';
import { readOrder } from './read-order.ts';
import { amountsOf, mailboxesOf, readRows } from './read-rows.ts';
import type { Reconcile } from './reconcile.ts';
import { colleagueOf, runEntry } from './run-entry.ts';
import { tellRun } from './tell-run.ts';

interface Deps {
  runs: Pick<PayoutRuns, 'add'>;
  archive: Pick<PayoutArchive, 'keepOrder' | 'keepFindings'>;
  reconcile: Reconcile;
  readContent: ReadMailContent;
  newId: Ids;
  now: Clock;
}

const sizesOf = (order: PayoutOrder) => {
  const rows = readRows(order);
  return {
    rows: rows.length,
    recipients: mailboxesOf(rows).length,
    totals: sumsOf(amountsOf(rows)).map(formatMoney),
  };
};

/** Freezes the rows of a month and tells what is wrong with them. Rejects as `readOrder` does. */
export const createPayoutRun =
  ({ runs, archive, reconcile, readContent, newId, now }: Deps) =>
  async (ctx: Ctx, { body }: CreatePayoutRunRequest): Promise<CreatePayoutRunResponse> => {
    const order = readOrder(body, readContent);
    const orderDigest = orderDigestOf(order);
    const id = newId();
    const at = now().toISOString();
    const findings = await reconcile(order, { id, month: order.month, orderDigest });
    const run: PayoutRun = {
      id,
      name: body.name,
      month: order.month,
      orderDigest,
      fingerprint: fingerprintOf(orderDigest, findings),
      status: 'draft',
      createdAt: at,
      createdBy: colleagueOf(ctx),
      checkedAt: at,
      ...sizesOf(order),
      ...countFindings(findings),
      campaignId: newId(),
      version: 1,
    };
    await archive.keepOrder(id, order);
    await archive.keepFindings(run, findings);
    await runs.add(run, runEntry(ctx, now, 'create', run));
    return {
      message: 'The payout run is kept. Nothing is sent before somebody else approves it',
      data: { run: tellRun(run, order, findings) },
    };
  };
