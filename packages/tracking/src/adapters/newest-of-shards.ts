/** Above the mean, so that one round mostly suffices although shards are never even. */
const slack = 8;

interface Shard<T> {
  /** Newest first. */
  read: T[];
  /** Whether older ones may follow. */
  hasMore: boolean;
}

/** The newest of all shards together, newest first, reading little more than are wanted: each shard is
 *  asked for its share, and asked again only while it may hold more of the newest. */
export const newestOfShards = async <T>(
  shards: number,
  limit: number,
  /** A shard's items before the given one, newest first. */
  ask: (shard: number, limit: number, before: T | undefined) => Promise<T[]>,
  isNewer: (one: T, other: T) => boolean,
): Promise<T[]> => {
  const share = Math.min(limit, Math.ceil(limit / shards) + slack);
  const refill = async ({ read }: Shard<T>, shard: number): Promise<Shard<T>> => {
    const more = await ask(shard, share, read.at(-1));
    return { read: [...read, ...more], hasMore: more.length === share };
  };
  const newestOf = (state: readonly Shard<T>[]): T[] =>
    state
      .flatMap(({ read }) => read)
      .toSorted((one, other) => (isNewer(one, other) ? -1 : 1))
      .slice(0, limit);

  let state = Array.from({ length: shards }, (): Shard<T> => ({ read: [], hasMore: true }));
  for (;;) {
    const newest = newestOf(state);
    const last = newest[limit - 1];
    // What follows is older than the shard's oldest, so it matters only if that one is among the newest.
    const isOpen = ({ read, hasMore }: Shard<T>): boolean => {
      const oldest = read.at(-1);
      return hasMore && (!last || !oldest || isNewer(oldest, last));
    };
    if (!state.some(isOpen)) return newest;
    state = await Promise.all(
      state.map(async (shard, index) => (isOpen(shard) ? refill(shard, index) : shard)),
    );
  }
};
