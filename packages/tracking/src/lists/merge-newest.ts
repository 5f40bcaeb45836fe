import pMap from 'p-map';
import { newestFirst } from './event-position.ts';
import type { EventPosition } from '../ports.ts';

const readsAtOnce = 8;

interface Stream<T> {
  pages: AsyncIterator<T[], void>;
  /** What was read and not yet taken; the newest is last. */
  stack: T[];
}

const isDry = <T>({ stack }: Stream<T>): boolean => stack.length === 0;

const refill = async <T>({ pages, stack }: Stream<T>): Promise<void> => {
  const { value } = await pages.next();
  if (value) stack.push(...value.toReversed());
};

const newer = <T extends EventPosition>(one: Stream<T>, other: Stream<T>): Stream<T> => {
  const [head, otherHead] = [one.stack.at(-1), other.stack.at(-1)];
  if (head === undefined || otherHead === undefined) return head ? one : other;
  return newestFirst(head, otherHead) < 0 ? one : other;
};

/** Takes from the streams until enough was taken or one of them is dry: it may hold what comes next. */
const takeNewest = <T extends EventPosition>(streams: readonly Stream<T>[], count: number): T[] => {
  const taken: T[] = [];
  while (taken.length < count && !streams.some(isDry)) {
    const event = streams.reduce(newer).stack.pop();
    if (event) taken.push(event);
  }
  return taken;
};

/** At most `count` events of all sources together, newest first. Each source gives its own in that order
 *  in pages that are not empty, and is asked for the next one only once all of its last are taken. */
export const mergeNewest = async <T extends EventPosition>(
  sources: readonly AsyncIterator<T[], void>[],
  count: number,
): Promise<T[]> => {
  const merged: T[] = [];
  let streams = sources.map((pages): Stream<T> => ({ pages, stack: [] }));
  while (streams.length > 0 && merged.length < count) {
    await pMap(streams.filter(isDry), refill, { concurrency: readsAtOnce });
    streams = streams.filter((stream) => !isDry(stream));
    if (streams.length > 0) merged.push(...takeNewest(streams, count - merged.length));
  }
  return merged;
};
