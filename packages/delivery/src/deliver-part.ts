import { randomUUID } from 'node:crypto';
import type { Ctx } from '@distronation/common';
import type { Address } from '@distronation/contracts';
import { settleDoubts } from './deliver.ts';
import { newDelivery, type Delivery, type Mailing } from './delivery.ts';
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

/** Works off some recipients of a large send, on the one path that every mail takes. Anybody may call
 *  it at any time, several at once as well: rows that are `pending` go out, doubts are settled by asking
 *  the provider, all others keep what became of them. What can't be sent for a passing reason stays
 *  `pending`. */
export const deliverPart =
  (deps: WorkDeps): DeliverPart =>
  async (ctx, mailing, recipients, { personalise, shouldStop, report }) => {
    const { ledger } = deps;
    const { id: sendId, count } = mailing;
    const fresh = recipients.map((recipient) => newDelivery(sendId, recipient));
    const ids = fresh.map(({ id }) => id);
    await ledger.add(sendId, count, fresh);
    await settleDoubts(deps)(ctx, mailing, await ledger.read(sendId, count, ids));
    const known = await ledger.read(sendId, count, ids);
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
    return ledger.read(sendId, count, ids);
  };
