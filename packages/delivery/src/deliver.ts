import { randomUUID } from 'node:crypto';
import { DomainError, type Clock, type Ctx } from '@distronation/common';
import {
  factsOf,
  isLast,
  newDelivery,
  type Content,
  type Delivery,
  type Mailing,
  type Outcome,
  type SendBrief,
  type SendFacts,
} from './delivery.ts';
import type { Ledger, Transport } from './ports.ts';
import { leaseMs, workThrough, type WorkDeps } from './work-through.ts';

const isInDoubt = ({ state, leaseUntil = 0 }: Delivery, at: number): boolean =>
  state === 'uncertain' || (state === 'claimed' && leaseUntil <= at);

export interface DoubtDeps {
  ledger: Pick<Ledger, 'settle'>;
  transport: Pick<Transport, 'lookUp'>;
  now: Clock;
}

/** A claim that outlived its holder may have reached the provider, so the provider is asked. What it
 *  cannot prove stays in doubt: `uncertain`, and never sent again. Resolves to whether there were any. */
export const settleDoubts =
  ({ ledger, transport, now }: DoubtDeps) =>
  async (ctx: Ctx, send: SendFacts, known: readonly Delivery[]): Promise<boolean> => {
    const doubtful = known.filter((delivery) => isInDoubt(delivery, now().getTime()));
    if (doubtful.length === 0) return false;
    const proven = await transport.lookUp(ctx, doubtful);
    const lapsed = doubtful.filter(({ state }) => state === 'claimed');
    const doubts = lapsed.map((delivery): [string, Outcome] => [
      delivery.id,
      { state: 'uncertain' },
    ]);
    await ledger.settle(send, new Map([...doubts, ...proven]), doubtful);
    return true;
  };

export interface Steps {
  /** Writes down that the send was ordered: once the send is this call's to work on, and before
   *  anything is handed over. It must bear being called again. */
  record(): Promise<void>;
  /** What the mail says, asked for only where somebody is left to send it to. Undefined if that can't
   *  be had any more: they stay `pending`. */
  content(): Promise<Content | undefined>;
}

export type Deliver = (ctx: Ctx, send: SendBrief, steps: Steps) => Promise<Delivery[]>;

/** The one path that every mail takes. Calling it again with the same send continues where the
 *  first call stopped: rows that are still `pending` go out, doubts are settled by asking the provider,
 *  and all others keep what became of them. */
export const deliver =
  (deps: WorkDeps): Deliver =>
  async (ctx, send, { record, content: readContent }) => {
    const { ledger, transport, now } = deps;
    const facts = factsOf(send);
    const { count } = facts;
    if (count > (await transport.capacity())) throw new DomainError('too_many_recipients');
    const lease = { holder: randomUUID(), until: now().getTime() + leaseMs };
    const opened = await ledger.open({ ...send, ...facts }, lease);
    if (opened.record.fingerprint !== send.fingerprint)
      throw new DomainError('idempotency_key_reused');
    if (opened.state === 'busy') throw new DomainError('request_in_progress');

    const fresh = send.recipients.map((recipient) => newDelivery(send.id, recipient));
    const ids = fresh.map(({ id }) => id);
    if (opened.record.finished) return ledger.read(send.id, count, ids);

    let finished = false;
    try {
      await record();
      await ledger.add(send.id, count, fresh);
      const isNew = opened.state === 'created';
      const known = isNew ? fresh : await ledger.read(send.id, count, ids);
      await settleDoubts(deps)(ctx, facts, known);
      const pending = known.filter((delivery) => delivery.state === 'pending');
      const content = pending.length > 0 ? await readContent() : undefined;
      if (content) {
        const mailing: Mailing = { ...send, ...facts, content };
        await workThrough(deps)(ctx, mailing, pending, { holder: lease.holder });
      }
      const deliveries = await ledger.read(send.id, count, ids);
      finished = deliveries.every(isLast);
      return deliveries;
    } finally {
      // What became of the mail stands in its rows; a lease that is not given back lapses by itself.
      await ledger.close(send.id, lease, finished).catch((error: unknown) => {
        ctx.log.warn('lease not given back', { requestId: ctx.requestId, error });
      });
    }
  };
