import type { Clock, Ctx } from '@distronation/common';
import { settleDoubts } from './deliver.ts';
import type { Delivery, NoMail, SendFacts } from './delivery.ts';
import type { Ledger, OpenSend, Transport } from './ports.ts';

export interface SettleOpenDeps {
  ledger: Pick<Ledger, 'listDue' | 'putOff' | 'retire' | 'rowsOf' | 'settle' | 'turnAway'>;
  transport: Pick<Transport, 'lookUp'>;
  now: Clock;
}

/** Before that the provider can prove nothing by not knowing, and the caller may still come back. */
const patienceMs = 33 * 60_000;

/** For so long the caller's key leads to the send, and may have the rest of it sent. */
const keyLastsMs = 24 * 60 * 60_000;

/** What nobody could tell by then, nobody will. */
const hopelessAfterMs = 3 * keyLastsMs;

/** In one go; the others follow with the next. */
const mostAtOnce = 50;

const isOpen = ({ state }: Delivery): boolean =>
  state === 'pending' || state === 'claimed' || state === 'uncertain';

/** Nobody can have them sent any more, and nothing of theirs was handed over. */
const abandon = async (
  { ledger }: SettleOpenDeps,
  send: SendFacts,
  rows: readonly Delivery[],
): Promise<void> => {
  const waiting = rows.filter(({ state }) => state === 'pending');
  const ends = waiting.map(({ id }): [string, NoMail] => [
    id,
    { state: 'failed', reason: 'abandoned' },
  ]);
  await ledger.turnAway(send, new Map(ends));
};

const lookAfter = async (deps: SettleOpenDeps, ctx: Ctx, send: OpenSend): Promise<void> => {
  const { ledger, now } = deps;
  const { id, count, createdAt } = send;
  const age = now().getTime() - createdAt.getTime();
  const found = await ledger.rowsOf(id, count);
  await settleDoubts(deps)(ctx, send, found);
  const isGivenUp = age > keyLastsMs;
  if (isGivenUp) await abandon(deps, send, found);
  const rows = await ledger.rowsOf(id, count);
  // A row may be missing that its caller can still have written down, and sent.
  const isOver = (rows.length === count || isGivenUp) && !rows.some(isOpen);
  if (isOver || age >= hopelessAfterMs) return ledger.retire(id);
  // Less and less often: whoever could not tell now may be able to when it is twice as old.
  const nextAge = Math.min(age * 2, hopelessAfterMs);
  return ledger.putOff(id, new Date(createdAt.getTime() + nextAge - patienceMs));
};

/** Finds out what became of single sends that ended in doubt and that nobody asked about again. One
 *  send's trouble keeps nobody from looking after the others. Resolves to how many are in trouble. */
export const settleOpenSends =
  (deps: SettleOpenDeps) =>
  async (ctx: Ctx): Promise<number> => {
    let inTrouble = 0;
    const before = new Date(deps.now().getTime() - patienceMs);
    for (const send of await deps.ledger.listDue(before, mostAtOnce)) {
      try {
        await lookAfter(deps, ctx, send);
      } catch (error) {
        ctx.log.error('send not looked after', { sendId: send.id, error });
        inTrouble += 1;
      }
    }
    return inTrouble;
  };
