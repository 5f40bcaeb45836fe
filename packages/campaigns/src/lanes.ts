import { isSent, type Campaign, type Part } from './campaign.ts';
import type { Job, JobQueue } from './ports.ts';

/** A campaign goes in so many lanes, each of which works off every so-manieth part, one after the
 *  other. So there are never more jobs than lanes: a large campaign leaves room for others, and what is
 *  lost can be told from what waits. */
export const lanesOf = (parts: number): number => Math.min(4, parts);

/** The first part from here on in the same lane that is not sent yet. */
const firstUnsent = (from: number, parts: number, begun: readonly Part[]): number | undefined => {
  const sent = new Set(begun.filter(isSent).map(({ number }) => number));
  for (let part = from; part < parts; part += lanesOf(parts)) if (!sent.has(part)) return part;
  return undefined;
};

/** What comes after a part in its lane. Where some were tried again, what lies between may be sent. */
export const nextInLane = (
  part: number,
  parts: number,
  begun: readonly Part[],
): number | undefined => firstUnsent(part + lanesOf(parts), parts, begun);

/** The first part of each lane that is not sent yet. */
export const heads = (parts: number, begun: readonly Part[]): number[] =>
  Array.from({ length: lanesOf(parts) }, (_, lane) => lane).flatMap(
    (lane) => firstUnsent(lane, parts, begun) ?? [],
  );

/** Sets every lane going where it stopped. */
export const startLanes = async (
  queue: JobQueue,
  { id, kind, audience }: Campaign,
  begun: readonly Part[],
): Promise<void> => {
  const jobs = heads(audience?.parts ?? 0, begun).map((part): Job => ({ campaignId: id, part }));
  await queue.add(kind, jobs);
};
