import { chunksOf, type Clock, type Ctx } from '@distronation/common';
import { factsOf, type Delivery, type Outcome, type Send } from './delivery.ts';
import type { Gate, Ledger, MakeLinks, PersonalDelivery, Transport } from './ports.ts';

export interface WorkDeps {
  ledger: Ledger;
  gate: Gate;
  links: MakeLinks;
  transport: Transport;
  now: Clock;
}

/** Longer than any call may run, so that a lapsed lease means that its holder is gone. */
export const leaseMs = 60_000;

/** Skips those who may not be mailed; resolves to the others. */
const passGate = async (
  { gate, ledger }: WorkDeps,
  ctx: Ctx,
  send: Send,
  batch: readonly Delivery[],
): Promise<Delivery[]> => {
  const addresses = batch.map(({ recipient }) => recipient.address);
  const reasons = await gate(ctx, addresses, send.topic);
  const skipped = new Map<string, Outcome>();
  for (const { id, recipient } of batch) {
    // Only an answer lets a mail out: to leave an address out is not to allow it.
    if (!reasons.has(recipient.address)) throw new Error('The gate left out a recipient');
    const reason = reasons.get(recipient.address);
    if (reason) skipped.set(id, { state: 'skipped', reason });
  }
  await ledger.settle(factsOf(send), skipped);
  return batch.filter(({ id }) => !skipped.has(id));
};

const personalise = (
  { links }: WorkDeps,
  { id: sendId, topic }: Send,
  passed: readonly Delivery[],
  plannedAt: Date,
): Promise<PersonalDelivery[]> =>
  Promise.all(
    passed.map(async (delivery) => {
      const { address: email } = delivery.recipient;
      return { delivery, unsubscribe: await links({ email, topic, plannedAt, sendId }) };
    }),
  );

/** Claims the rows, or none of them: what was claimed before a failure has not been handed over, and
 *  would be taken for a doubt if it stayed so. */
const claimAll = async (
  { ledger, now }: WorkDeps,
  { log, requestId }: Ctx,
  { id: sendId, recipients }: Send,
  ids: readonly string[],
  holder: string,
  messageId: string | undefined,
): Promise<Set<string>> => {
  const at = now().getTime();
  const claim = { holder, at, until: at + leaseMs, ...(messageId ? { messageId } : {}) };
  try {
    return await ledger.claim(sendId, recipients.length, ids, claim);
  } catch (error) {
    await ledger.release(sendId, recipients.length, ids, holder).catch((failure: unknown) => {
      log.warn('claims not given back', { requestId, error: failure });
    });
    throw error;
  }
};

/** Sends to everybody who may be mailed, in batches: gate, personalise, claim, hand over, settle.
 *  Batches that the caller's time does not reach stay `pending`, for the next call. */
export const workThrough =
  (deps: WorkDeps) =>
  async (ctx: Ctx, send: Send, pending: readonly Delivery[], holder: string): Promise<void> => {
    const { ledger, transport, now } = deps;
    for (const batch of chunksOf(pending, transport.batchSize)) {
      if (now().getTime() >= ctx.deadline) return;
      const passed = await passGate(deps, ctx, send, batch);
      const personal = await personalise(deps, send, passed, now());
      const messageId = transport.reserveMessageId(send);
      const ids = passed.map(({ id }) => id);
      const claimed = await claimAll(deps, ctx, send, ids, holder, messageId);
      const ours = personal.filter(({ delivery }) => claimed.has(delivery.id));
      if (ours.length === 0) continue;
      const outcomes = await transport.deliver(ctx, send, ours, messageId);
      await ledger.settle(factsOf(send), outcomes);
    }
  };
