import { chunksOf, type Clock, type Ctx } from '@distronation/common';
import { isPassingReason } from '@distronation/contracts';
import type { Delivery, Mailing, NoMail, Outcome, PersonalFields } from './delivery.ts';
import type { Gate, Ledger, MakeLinks, PersonalDelivery, Personalise, Transport } from './ports.ts';

export interface WorkDeps {
  ledger: Ledger;
  gate: Gate;
  links: MakeLinks;
  transport: Transport;
  now: Clock;
}

/** Longer than any call may run, so that a lapsed lease means that its holder is gone. */
export const leaseMs = 60_000;

/** How long a call may go on after its deadline, to write down what it did. */
const outlastsMs = 30_000;

const leaseUntil = (at: number, { deadline }: Ctx): number =>
  Number.isFinite(deadline) ? Math.max(at + leaseMs, deadline + outlastsMs) : at + leaseMs;

type Outcomes = ReadonlyMap<string, Outcome>;

export interface WorkOptions {
  /** Who claims the rows. */
  holder: string;
  /** Where the content is personal. */
  personalise?: Personalise;
  /** Asked before each batch; what is left then stays `pending`. */
  shouldStop?: () => Promise<boolean>;
  /** Whether what is unsent for a passing reason goes back to `pending` instead of failing. */
  isPatient?: boolean;
  /** Told after each batch what has become of some. */
  report?: (outcomes: Outcomes) => Promise<void>;
}

const isPassing = (outcome: Outcome): boolean =>
  outcome.state === 'failed' && isPassingReason(outcome.reason);

interface Work extends WorkDeps {
  ctx: Ctx;
  mailing: Mailing;
  options: WorkOptions;
}

interface Sorted {
  /** Those who go on to the next step. */
  passed: Delivery[];
  /** What becomes of the others. */
  ends: Map<string, NoMail>;
}

/** Skips those who may not be mailed. */
const passGate = async (
  { gate, ctx, mailing }: Work,
  batch: readonly Delivery[],
): Promise<Sorted> => {
  const addresses = batch.map(({ recipient }) => recipient.address);
  const reasons = await gate(ctx, addresses, mailing.topic);
  const ends = new Map<string, NoMail>();
  for (const { id, recipient } of batch) {
    // Only an answer lets a mail out: to leave an address out is not to allow it.
    if (!reasons.has(recipient.address)) throw new Error('The gate left out a recipient');
    const reason = reasons.get(recipient.address);
    if (reason) ends.set(id, { state: 'skipped', reason });
  }
  return { passed: batch.filter(({ id }) => !ends.has(id)), ends };
};

interface Own {
  fields?: PersonalFields;
  reason?: string;
}

const unknownToUs: Own = { reason: 'not_personalised' };

/** Gives each mail its link, and its fields where it has some; fails those that can't have theirs. */
const makePersonal = async (
  { links, ctx, mailing, now, options }: Work,
  passed: readonly Delivery[],
): Promise<{ personal: PersonalDelivery[]; ends: Map<string, NoMail> }> => {
  const { id: sendId, topic } = mailing;
  const plannedAt = now();
  const found = await options.personalise?.(ctx, mailing, passed);
  const ends = new Map<string, NoMail>();
  const personal = passed.map(async (delivery): Promise<PersonalDelivery[]> => {
    const own: Own = found ? (found.get(delivery.id) ?? unknownToUs) : {};
    if (own.reason !== undefined) {
      ends.set(delivery.id, { state: 'failed', reason: own.reason });
      return [];
    }
    const { address: email } = delivery.recipient;
    const unsubscribe = await links({ email, topic, plannedAt, sendId });
    return [{ delivery, unsubscribe, ...(own.fields ? { fields: own.fields } : {}) }];
  });
  return { personal: (await Promise.all(personal)).flat(), ends };
};

/** Claims the rows, or none of them: what was claimed before a failure has not been handed over, and
 *  would be taken for a doubt if it stayed so. */
const claimAll = async (
  { ledger, now, ctx, mailing, options }: Work,
  ids: readonly string[],
  messageId: string | undefined,
): Promise<Set<string>> => {
  const { id, count } = mailing;
  const { holder } = options;
  const at = now().getTime();
  const claim = { holder, at, until: leaseUntil(at, ctx), ...(messageId ? { messageId } : {}) };
  try {
    return await ledger.claim(id, count, ids, claim);
  } catch (error) {
    await ledger.release(id, count, ids, holder).catch((failure: unknown) => {
      ctx.log.warn('claims not given back', { requestId: ctx.requestId, error: failure });
    });
    throw error;
  }
};

interface HandedOver {
  /** What became of the mails, but for those that wait for a better moment. */
  ends: Map<string, Outcome>;
  /** Whether some wait, and others would have to as well. */
  isHeldUp: boolean;
}

const nothing: HandedOver = { ends: new Map(), isHeldUp: false };

/** Claims the mails and hands those over that are ours. */
const handOver = async (work: Work, personal: readonly PersonalDelivery[]): Promise<HandedOver> => {
  const { ledger, transport, ctx, mailing, options } = work;
  if (personal.length === 0) return nothing;
  const messageId = transport.reserveMessageId(mailing);
  const ids = personal.map(({ delivery }) => delivery.id);
  const claimed = await claimAll(work, ids, messageId);
  const ours = personal.filter(({ delivery }) => claimed.has(delivery.id));
  if (ours.length === 0) return nothing;
  const outcomes = await transport.deliver(ctx, mailing, ours, messageId);
  const isLater = ([, outcome]: [string, Outcome]): boolean =>
    options.isPatient === true && isPassing(outcome);
  const later = [...outcomes].filter(isLater).map(([id]) => id);
  const ends = new Map([...outcomes].filter((one) => !isLater(one)));
  await ledger.settle(mailing, ends);
  if (later.length > 0) await ledger.release(mailing.id, mailing.count, later, options.holder);
  return { ends, isHeldUp: later.length > 0 };
};

/** Sends to everybody who may be mailed, in batches: gate, personalise, claim, hand over, settle.
 *  Batches that the caller's time or the provider's does not reach stay `pending`, for the next call. */
export const workThrough =
  (deps: WorkDeps) =>
  async (
    ctx: Ctx,
    mailing: Mailing,
    pending: readonly Delivery[],
    options: WorkOptions,
  ): Promise<void> => {
    const { ledger, transport, now } = deps;
    const work = { ...deps, ctx, mailing, options };
    for (const batch of chunksOf(pending, transport.batchSize)) {
      if (now().getTime() >= ctx.deadline || (await options.shouldStop?.())) return;
      const gated = await passGate(work, batch);
      const { personal, ends } = await makePersonal(work, gated.passed);
      const early = new Map([...gated.ends, ...ends]);
      // Another worker may have their mails in hand by now, and then it is known there how they end.
      const turnedAway = await ledger.turnAway(mailing, early);
      const gotNone = [...early].filter(([id]) => turnedAway.has(id));
      const handed = await handOver(work, personal);
      await options.report?.(new Map<string, Outcome>([...gotNone, ...handed.ends]));
      if (handed.isHeldUp) return;
    }
  };
