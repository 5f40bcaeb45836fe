import type { Ctx } from '@distronation/common';
import {
  countStates,
  isInDoubt,
  isSent,
  type Campaign,
  type FrozenAudience,
  type Part,
} from './campaign.ts';
import { finishIfDone, type FinishDeps } from './finish-campaign.ts';
import { nextInLane } from './lanes.ts';
import { mailingOf } from './mailing-of.ts';
import { pauseIfUnwelcome, type WelcomeDeps } from './pause-if-unwelcome.ts';
import type {
  CampaignArchive,
  CampaignStore,
  DeliverPart,
  JobQueue,
  PersonaliserOf,
  Row,
} from './ports.ts';

export interface WorkDeps extends FinishDeps, WelcomeDeps {
  store: CampaignStore;
  archive: Pick<CampaignArchive, 'content' | 'part'>;
  queue: JobQueue;
  deliverPart: DeliverPart;
  personaliserOf: PersonaliserOf;
}

/** Long enough for a provider to recover a little, short enough not to be noticed. */
const breatherSeconds = 20;

interface Work {
  campaign: Campaign;
  audience: FrozenAudience;
  number: number;
  /** Absent for a part that nobody has begun. */
  known: Part | undefined;
}

interface Result {
  /** Whether some of the part still wait. */
  isLeft: boolean;
  /** Whether this was the work after which nobody waits. */
  becameSent: boolean;
}

/** Sends to whom it can, and writes down how far the part is. */
const deliverRows = async (deps: WorkDeps, ctx: Ctx, work: Work): Promise<Result> => {
  const { archive, deliverPart, personaliserOf, store, now } = deps;
  const { campaign, audience, number, known } = work;
  const { id, fingerprint } = campaign;
  // Told before anybody looks at the rows, so that it tells which round they were looked at in.
  const round = known?.round ?? 0;
  const recipients = await archive.part({ id, edition: audience.edition, part: number });
  const content = await archive.content(id, fingerprint);
  let becameSent = false;
  const report = async (rows: readonly Row[]): Promise<void> => {
    const progress = { number, round, counts: countStates(rows), touchedAt: now().getTime() };
    if (await store.savePart(id, progress)) becameSent = true;
  };
  const rows = await deliverPart(ctx, mailingOf(campaign, audience.count, content), recipients, {
    ...(content.isPersonal ? { personalise: personaliserOf(campaign, recipients) } : {}),
    shouldStop: async () => (await store.read(id))?.status !== 'running',
    report,
  });
  await report(rows);
  return { isLeft: countStates(rows).pending > 0, becameSent };
};

/** Sees to what comes after: the same part while somebody waits in it, else the next of its lane. */
const goOn = async (
  { queue, store, now }: WorkDeps,
  { deadline }: Ctx,
  { campaign: { id, kind }, audience, number }: Work,
  { isLeft, becameSent }: Result,
): Promise<void> => {
  if (isLeft) {
    const isLate = now().getTime() >= deadline;
    await queue.add(kind, [{ campaignId: id, part: number }], isLate ? 0 : breatherSeconds);
  } else if (becameSent) {
    const next = nextInLane(number, audience.parts, await store.parts(id));
    if (next !== undefined) await queue.add(kind, [{ campaignId: id, part: next }]);
  }
};

/** Works a part off, as far as the time and the provider allow. What is in doubt holds nobody up: the
 *  clock has it looked at again. While the campaign stands still nothing goes out, and it is only found
 *  out what became of the mails that were under way. */
export const workPart =
  (deps: WorkDeps) =>
  async (ctx: Ctx, campaign: Campaign, number: number): Promise<void> => {
    const { store } = deps;
    const { id, audience, status } = campaign;
    if (!audience || number >= audience.parts) return;
    const isRunning = status === 'running' && !(await pauseIfUnwelcome(deps)(ctx, campaign));
    const known = (await store.parts(id)).find((part) => part.number === number);
    if (known ? isSent(known) && !isInDoubt(known) : !isRunning) return;
    const work = { campaign, audience, number, known };
    const result = await deliverRows(deps, ctx, work);
    if (isRunning) await goOn(deps, ctx, work, result);
    await finishIfDone(deps)(id);
  };
