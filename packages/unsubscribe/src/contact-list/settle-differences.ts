import type { Ctx } from '@distronation/common';
import type { DriftExample, DriftKind, DriftReport } from '@distronation/contracts';
import type { AdoptListedContact } from '../adopt-listed-contact.ts';
import type { ContactChoice, ContactSyncQueue } from '../ports.ts';
import { adoptAll } from './adopt-page.ts';
import { holdsAnyBack } from './compare-contact.ts';
import type { Difference } from './differences.ts';
import type { PageFindings } from './drift-report.ts';
import { hasJustChosen } from './has-just-chosen.ts';

interface Deps {
  /** Leaves out the queue: what comes from SES need not go back there. */
  adopt: AdoptListedContact;
  queue: ContactSyncQueue;
}

/** An opt-out of today must not wait for days behind repairs: the queue works through two thousand in
 *  about an hour and a half. */
const queuedPerRun = 2_000;
const toldByUs = new Set<DriftKind>(['left_here', 'erased_here']);

/** Whether SES would hold more back, or know somebody less, if it followed us. */
const wantsTelling = ({ kinds, stored }: Difference): boolean =>
  kinds.some((kind) => toldByUs.has(kind)) ||
  (kinds.includes('unknown_at_ses') && holdsAnyBack(stored.consent));

const repairOf = (each: Difference, mayQueue: () => boolean): DriftExample['repair'] => {
  if (wantsTelling(each)) return mayQueue() ? 'queued' : 'postponed';
  return each.kinds.includes('left_at_ses') ? 'adopted' : 'none';
};

const choiceOf = ({ unsubscribeAll, topics }: ContactChoice): ContactChoice => ({
  unsubscribeAll,
  topics,
});

const tell = (
  { address, kinds, stored, listed }: Difference,
  repair: DriftExample['repair'],
): DriftExample => ({
  address,
  kinds,
  ...(stored.version > 0 ? { here: choiceOf(stored.consent) } : {}),
  ...(listed ? { atSes: choiceOf(listed) } : {}),
  repair,
});

/** Brings both sides together, towards less mail only: what SES holds back is adopted here, what we hold
 *  back is told to SES by the queue. What would mean more mail is told in the report alone. */
export const settleDifferences =
  ({ adopt, queue }: Deps) =>
  async (
    ctx: Ctx,
    { startedAt, repairs }: DriftReport,
    all: readonly Difference[],
  ): Promise<PageFindings> => {
    // All through a comparison the queue may be at work on a change as well.
    const since = Date.parse(startedAt);
    const differences = all.filter(({ stored }) => !hasJustChosen(stored, since));
    const behind = differences.filter(({ kinds }) => kinds.includes('left_at_ses'));
    const ahead = behind.flatMap(({ listed }) => listed ?? []);
    await adoptAll(adopt)(ctx, ahead);
    let room = queuedPerRun - repairs.queued;
    const mayQueue = () => (room -= 1) >= 0;
    const told = differences.map((each) => tell(each, repairOf(each, mayQueue)));
    const queued = told.filter(({ repair }) => repair === 'queued');
    await queue.add(queued.map(({ address }) => address));
    return { differences: told, underWay: all.length - differences.length };
  };
