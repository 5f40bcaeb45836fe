import { randomUUID } from 'node:crypto';
import type { Ctx } from '@distronation/common';
import type { Address } from '@distronation/contracts';
import { settleDoubts } from './deliver.ts';
import { isLost, newDelivery, type Delivery, type Mailing } from './delivery.ts';
import { workThrough, type WorkDeps, type WorkOptions } from './work-through.ts';

export type PartOptions = Pick<WorkOptions, 'personalise' | 'shouldStop'> & {
  /** Told how far it is: once at its beginning and after each batch. */
  report: (deliveries: readonly Delivery[]) => Promise<void>;
};

export type DeliverPart = (
  ctx: Ctx,
  mailing: Mailing,
  recipients: readonly Address[],
  options: PartOptions,
) => Promise<Delivery[]>;

/** Whoever was lost on the way waits again, also where another worker is only about to write that down:
 *  told as failed, they would be taken for settled. */
const waitingAgain = (sendId: string, rows: readonly Delivery[]): Delivery[] =>
  rows.map((row) => (isLost(row) ? newDelivery(sendId, row.recipient) : row));

/** The rows of these recipients as they stand, once the provider was asked about those in doubt. Who was
 *  lost on the way is `pending` again. */
const settledRows = async (
  deps: WorkDeps,
  ctx: Ctx,
  mailing: Mailing,
  recipients: readonly Address[],
): Promise<Delivery[]> => {
  const { ledger } = deps;
  const { id: sendId, count } = mailing;
  const fresh = recipients.map((recipient) => newDelivery(sendId, recipient));
  const ids = fresh.map(({ id }) => id);
  const found = await ledger.read(sendId, count, ids);
  const before = new Set(found.map(({ id }) => id));
  // A write in vain costs ten times as much as a read.
  const missing = fresh.filter(({ id }) => !before.has(id));
  if (missing.length > 0) await ledger.add(sendId, count, missing);
  const wereInDoubt = await settleDoubts(deps)(ctx, mailing, found);
  const known = wereInDoubt ? await ledger.read(sendId, count, ids) : [...found, ...missing];
  const lost = known.filter(isLost).map(({ id }) => id);
  if (lost.length > 0) await ledger.reopen(sendId, count, lost);
  return waitingAgain(sendId, known);
};

/** Works off some recipients of a large send, on the one path that every mail takes. Anybody may call
 *  it at any time, several at once as well: rows that are `pending` go out, doubts are settled by asking
 *  the provider, all others keep what became of them. What can't be sent for a passing reason stays
 *  `pending`. */
export const deliverPart =
  (deps: WorkDeps): DeliverPart =>
  async (ctx, mailing, recipients, { personalise, shouldStop, report }) => {
    const known = await settledRows(deps, ctx, mailing, recipients);
    const rows = new Map(known.map((row) => [row.id, row]));
    await report(known);
    const pending = known.filter(({ state }) => state === 'pending');
    await workThrough(deps)(ctx, mailing, pending, {
      holder: randomUUID(),
      isPatient: true,
      ...(personalise ? { personalise } : {}),
      ...(shouldStop ? { shouldStop } : {}),
      async report(outcomes) {
        for (const [id, outcome] of outcomes) {
          const row = rows.get(id);
          if (row) rows.set(id, { ...row, ...outcome });
        }
        await report([...rows.values()]);
      },
    });
    const { id, count } = mailing;
    return waitingAgain(id, await deps.ledger.read(id, count, [...rows.keys()]));
  };
