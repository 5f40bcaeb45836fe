import type { Ctx, Ids } from '@distronation/common';
import pMap from 'p-map';
import type { Campaign, FrozenAudience } from './campaign.ts';
import { changeCampaign, type ChangeDeps } from './change-campaign.ts';
import { distinctAddresses } from './distinct-addresses.ts';
import { startLanes } from './lanes.ts';
import { countedAs } from './mailing-of.ts';
import type {
  CampaignArchive,
  CampaignLedger,
  JobQueue,
  LoadOptOuts,
  OptOutPlace,
  PeopleIn,
  Recipient,
} from './ports.ts';
import { takeOverOptOuts } from './take-over-opt-outs.ts';

export interface PrepareDeps extends ChangeDeps {
  archive: CampaignArchive;
  ledger: Pick<CampaignLedger, 'open'>;
  queue: JobQueue;
  peopleIn: PeopleIn;
  /** Undefined for those who keep no list at SES. */
  loadOptOuts: LoadOptOuts | undefined;
  newId: Ids;
  /** Recipients in a part. */
  partSize: number;
}

async function* inOne<T>(all: T): AsyncIterable<T> {
  yield all;
}

const people = async (
  { archive, peopleIn }: PrepareDeps,
  ctx: Ctx,
  { id, fingerprint, segmentId }: Campaign,
): Promise<AsyncIterable<Recipient[]>> =>
  segmentId === undefined
    ? inOne(await archive.audience(id, fingerprint))
    : ((await peopleIn(ctx, segmentId)) ?? inOne([]));

const partsAtOnce = 10;

/** Writes the audience down in parts, however it comes. */
const writeParts = async (
  deps: PrepareDeps,
  ctx: Ctx,
  campaign: Campaign,
): Promise<FrozenAudience> => {
  const { archive, partSize, newId } = deps;
  const { id } = campaign;
  const distinct = distinctAddresses();
  let waiting: Recipient[] = [];
  const written = { count: 0, parts: 0, edition: newId() };
  const keep = async (recipients: Recipient[][]): Promise<void> => {
    const { parts: first, edition } = written;
    const keepOne = (some: Recipient[], at: number) =>
      archive.keepPart({ id, edition, part: first + at }, some);
    await pMap(recipients, keepOne, { concurrency: partsAtOnce });
    written.parts += recipients.length;
    written.count += recipients.reduce((sum, { length }) => sum + length, 0);
  };
  for await (const some of await people(deps, ctx, campaign)) {
    // The first mention counts.
    waiting = waiting.concat(some.filter(({ address }) => distinct.add(address)));
    const full: Recipient[][] = [];
    while (waiting.length >= partSize) {
      full.push(waiting.slice(0, partSize));
      waiting = waiting.slice(partSize);
    }
    await keep(full);
  }
  if (waiting.length > 0) await keep([waiting]);
  return written;
};

/** What a campaign does once its audience is known. */
const whatNext = (
  { scheduledFor }: Campaign,
  count: number,
  now: string,
): Pick<Campaign, 'status' | 'startedAt' | 'endedAt' | 'pace'> => {
  if (count === 0) return { status: 'finished', endedAt: now };
  if (scheduledFor !== undefined && scheduledFor > now) return { status: 'scheduled' };
  return { status: 'running', startedAt: now, pace: { since: now, done: 0 } };
};

/** Freezes the audience of a campaign and sets it going. Cut off anywhere and done again, by several at
 *  once as well, it ends the same: nobody is mailed before the audience stands, and then it stays. */
export const prepareCampaign =
  (deps: PrepareDeps) =>
  async (ctx: Ctx, campaign: Campaign, optOutsFrom?: OptOutPlace): Promise<void> => {
    const { ledger, queue, now } = deps;
    const { id, kind, topic, fingerprint, creatorId: createdBy } = campaign;
    const change = changeCampaign(deps);
    if (campaign.status !== 'preparing') return;
    const rest = await takeOverOptOuts(deps)(ctx, topic, optOutsFrom);
    if (rest) {
      const nudgedAt = now().toISOString();
      await change(ctx, id, ({ status }) => (status === 'preparing' ? { nudgedAt } : undefined));
      await queue.add(kind, [{ campaignId: id, step: 'prepare', optOutsFrom: rest }]);
      return;
    }
    const written = campaign.audience ?? (await writeParts(deps, ctx, campaign));
    const frozen = await change(ctx, id, ({ status, audience }) =>
      status === 'preparing' && !audience ? { audience: written } : undefined,
    );
    const { count = 0 } = frozen.audience ?? {};
    if (count > 0)
      await ledger.open({
        id,
        topic,
        fingerprint,
        createdBy,
        count,
        campaign: countedAs(campaign),
      });
    const next = await change(ctx, id, (current) =>
      current.status === 'preparing' ? whatNext(current, count, now().toISOString()) : undefined,
    );
    if (next.status === 'running') await startLanes(queue, next, []);
  };
