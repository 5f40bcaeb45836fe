import { burstsIn } from './bursts.ts';
import type { Engagement, EngagementMark, MachineReason, Reading } from '../engagement.ts';

/** The time from delivery to what a person does: being told of the mail and showing it takes two
 *  seconds at the very least, finding a link in it three more. Whoever waits for a mail is hardly faster;
 *  a scanner comes before the mailbox is told, often before the delivery is reported. */
const soonestMs = { opened: 2_000, clicked: 5_000 };

/** A mail server looks into a mail for minutes at the most before it takes it. What was opened earlier had
 *  been delivered already, by an attempt whose answer was lost. */
const longestTakingMs = 10 * 60_000;

export interface ReadMark {
  mark: EngagementMark;
  reading: Reading;
  /** The first of its kind that a person made, which the numbers count. */
  first: boolean;
}

const ownReasonOf = ({ signal }: EngagementMark): MachineReason | undefined =>
  signal === 'none' || signal === 'image_proxy' ? undefined : signal;

const isTooSoon = ({ kind, at }: EngagementMark, deliveredAt: number | undefined): boolean =>
  deliveredAt !== undefined &&
  at - deliveredAt < soonestMs[kind] &&
  deliveredAt - at <= longestTakingMs;

/** Reads each mark in the light of all of them. What a mark shows by itself goes before its time, and
 *  its time before its neighbours. */
export const readMarks = ({ deliveredAt, marks }: Engagement): ReadMark[] => {
  const bursts = burstsIn(marks);
  const seen = new Set<EngagementMark['kind']>();
  return marks.map((mark) => {
    const reason =
      ownReasonOf(mark) ??
      (isTooSoon(mark, deliveredAt) ? 'too_soon' : undefined) ??
      (bursts.has(mark) ? 'every_link' : undefined);
    if (reason) return { mark, reading: { by: 'machine', reason }, first: false };
    const first = !seen.has(mark.kind);
    seen.add(mark.kind);
    const seenBy = mark.signal === 'image_proxy' ? 'image_proxy' : 'ordinary';
    return { mark, reading: { by: 'person', reason: seenBy }, first };
  });
};
