import type { Ctx } from '@distronation/common';
import { countStates, isInDoubt, isSent, type Campaign, type FrozenAudience } from './campaign.ts';
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
  part: number;
}

/** Sends to whom it can. Resolves to what became of everybody, and whether this call was the one after
 *  which nobody is left to send to. */
const deliverRows = async (deps: WorkDeps, ctx: Ctx, { campaign, audience, part }: Work) => {
  const { archive, deliverPart, personaliserOf, store, now } = deps;
  const { id, fingerprint } = campaign;
  const recipients = await archive.part({ id, edition: audience.edition, part });
  const content = await archive.content(id, fingerprint);
  let becameSent = false;
  const report = async (rows: readonly Row[]): Promise<void> => {
    const progress = { number: part, counts: countStates(rows), touchedAt: now().getTime() };
    if (await store.savePart(id, progress)) becameSent = true;
  };
  const rows = await deliverPart(ctx, mailingOf(campaign, audience.count, content), recipients, {
    ...(content.isPersonal ? { personalise: personaliserOf(campaign, recipients) } : {}),
    shouldStop: async () => (await store.read(id))?.status !== 'running',
    report,
  });
  await report(rows);
  return { rows, becameSent };
};

/** Works a part off, as far as the time and the provider allow, and sees to what comes after: the same
 *  part while somebody waits in it, else the next of its lane. What is in doubt holds nobody up: the
 *  clock has it looked at again. */
export const workPart =
  (deps: WorkDeps) =>
  async (ctx: Ctx, campaign: Campaign, part: number): Promise<void> => {
    const { queue, store, now } = deps;
    const { id, kind, audience, status } = campaign;
    if (status !== 'running' || !audience || part >= audience.parts) return;
    if (await pauseIfUnwelcome(deps)(ctx, campaign)) return;
    const begun = (await store.parts(id)).find(({ number }) => number === part);
    if (begun && isSent(begun) && !isInDoubt(begun)) return;
    const { rows, becameSent } = await deliverRows(deps, ctx, { campaign, audience, part });
    const isLeft = rows.some(({ state }) => state === 'pending' || state === 'claimed');
    const next = nextInLane(part, audience.parts);
    if (isLeft) {
      const isLate = now().getTime() >= ctx.deadline;
      await queue.add(kind, [{ campaignId: id, part }], isLate ? 0 : breatherSeconds);
    } else if (becameSent && next !== undefined) {
      await queue.add(kind, [{ campaignId: id, part: next }]);
    }
    await finishIfDone(deps)(ctx, campaign);
  };
