import { randomUUID } from 'node:crypto';
import { DomainError, type Clock, type Ctx } from '@distronation/common';
import { newDelivery, type Delivery, type Outcome, type Send } from './delivery.ts';
import type { Gate, Ledger, MakeLinks, Transport } from './ports.ts';

interface Deps {
  ledger: Ledger;
  gate: Gate;
  links: MakeLinks;
  transport: Transport;
  now: Clock;
}

/** Longer than any call may run, so that a lapsed lease means that its holder is gone. */
const leaseMs = 60_000;

const chunks = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );

/** Sends to everybody who may be mailed, in batches: gate, claim, personalise, hand over, settle. */
const work =
  ({ ledger, gate, links, transport, now }: Deps) =>
  async (ctx: Ctx, send: Send, pending: readonly Delivery[], holder: string): Promise<void> => {
    const count = send.recipients.length;
    for (const batch of chunks(pending, transport.batchSize)) {
      const reasons = await gate(
        ctx,
        batch.map(({ recipient }) => recipient.address),
        send.topic,
      );
      const skipped = new Map<string, Outcome>();
      for (const { id, recipient } of batch) {
        const reason = reasons.get(recipient.address);
        if (reason) skipped.set(id, { state: 'skipped', reason });
      }
      await ledger.settle(send.id, count, skipped);
      const passed = batch.filter(({ id }) => !skipped.has(id));
      if (passed.length === 0) continue;

      const plannedAt = now();
      const personal = await Promise.all(
        passed.map(async (delivery) => {
          const { address: email } = delivery.recipient;
          const unsubscribe = await links({ email, topic: send.topic, plannedAt, sendId: send.id });
          return { delivery, unsubscribe };
        }),
      );
      const messageId = transport.reserveMessageId(send);
      const claimed = await ledger.claim(
        send.id,
        count,
        passed.map(({ id }) => id),
        {
          holder,
          at: plannedAt.getTime(),
          until: now().getTime() + leaseMs,
          ...(messageId === undefined ? {} : { messageId }),
        },
      );
      const ours = personal.filter(({ delivery }) => claimed.has(delivery.id));
      if (ours.length === 0) continue;
      await ledger.settle(send.id, count, await transport.deliver(ctx, send, ours, messageId));
    }
  };

const isInDoubt = ({ state, leaseUntil = 0 }: Delivery, at: number): boolean =>
  state === 'uncertain' || (state === 'claimed' && leaseUntil <= at);

/** A claim that outlived its holder may have reached the provider, so the provider is asked. What it
 *  cannot prove stays in doubt: `uncertain`, and never sent again. */
const settleDoubts =
  ({ ledger, transport, now }: Deps) =>
  async (ctx: Ctx, { id, recipients }: Send, known: readonly Delivery[]): Promise<void> => {
    const doubtful = known.filter((delivery) => isInDoubt(delivery, now().getTime()));
    if (doubtful.length === 0) return;
    const proven = await transport.lookUp(ctx, doubtful);
    const outcomes = doubtful.map((delivery): [string, Outcome] => [
      delivery.id,
      proven.get(delivery.id) ?? { state: 'uncertain' },
    ]);
    await ledger.settle(id, recipients.length, new Map(outcomes));
  };

export type Deliver = (ctx: Ctx, send: Send) => Promise<Delivery[]>;

const isLast = ({ state }: Delivery): boolean =>
  state === 'accepted' || state === 'skipped' || state === 'failed';

/** The one path that every mail takes. Calling it again with the same send continues where the
 *  first call stopped: rows that are still `pending` go out, doubts are settled by asking the provider,
 *  and all others keep what became of them. */
export const deliver =
  (deps: Deps): Deliver =>
  async (ctx, send) => {
    const { ledger, transport, now } = deps;
    const count = send.recipients.length;
    if (count > (await transport.capacity())) throw new DomainError('too_many_recipients');
    const lease = { holder: randomUUID(), until: now().getTime() + leaseMs };
    const { state, record } = await ledger.open(send, lease);
    if (record.fingerprint !== send.fingerprint) throw new DomainError('idempotency_key_reused');
    if (state === 'busy') throw new DomainError('request_in_progress');

    const fresh = send.recipients.map((recipient) => newDelivery(send.id, recipient));
    const ids = fresh.map(({ id }) => id);
    if (record.finished) return ledger.read(send.id, count, ids);

    let finished = false;
    try {
      await ledger.add(send.id, count, fresh);
      const known = state === 'created' ? fresh : await ledger.read(send.id, count, ids);
      await settleDoubts(deps)(ctx, send, known);
      await work(deps)(
        ctx,
        send,
        known.filter((row) => row.state === 'pending'),
        lease.holder,
      );
      const deliveries = await ledger.read(send.id, count, ids);
      finished = deliveries.every(isLast);
      return deliveries;
    } finally {
      await ledger.close(send.id, lease, finished);
    }
  };
