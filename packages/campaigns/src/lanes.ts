import { isSent, type Campaign, type Part } from './campaign.ts';
import type { Job, JobQueue } from './ports.ts';

/** A campaign goes in so many lanes, each of which works off every so-manieth part, one after the
 *  other. So there are never more jobs than lanes: a large campaign leaves room for others, and what is
 *  lost can be told from what waits. */
export const lanesOf = (parts: number): number => Math.min(4, parts);

/** The next part of the same lane. */
export const nextInLane = (part: number, parts: number): number | undefined =>
  part + lanesOf(parts) < parts ? part + lanesOf(parts) : undefined;

/** The first part of each lane that is not sent yet. */
export const heads = (parts: number, begun: readonly Part[]): number[] => {
  const done = new Set(begun.filter(isSent).map(({ number }) => number));
  return Array.from({ length: lanesOf(parts) }, (_, lane) => lane).flatMap((lane) => {
    for (let part: number | undefined = lane; part !== undefined; part = nextInLane(part, parts))
      if (!done.has(part)) return [part];
    return [];
  });
};

/** Sets every lane going where it stopped. */
export const startLanes = async (
  queue: JobQueue,
  { id, kind, audience }: Campaign,
  begun: readonly Part[],
): Promise<void> => {
  const jobs = heads(audience?.parts ?? 0, begun).map((part): Job => ({ campaignId: id, part }));
  await queue.add(kind, jobs);
};
