import pMap from 'p-map';

/** Three thousand writes a second at DynamoDB's usual pace, which is what a new table takes; more would only
 *  wait for each other, until the client gives them up. */
const concurrency = 16;

/** Writes them all, although some fail, and those once more: one throttled row must not keep the
 *  others from being written. Rejects with the first failure that stays. */
export const writeAll = async <T, R>(
  items: readonly T[],
  write: (item: T) => Promise<R>,
): Promise<R[]> => {
  const attempt = (some: readonly T[]) =>
    pMap(
      some,
      async (item) => {
        try {
          return { item, result: await write(item) };
        } catch (error) {
          return { item, error };
        }
      },
      { concurrency },
    );
  const first = await attempt(items);
  const again = await attempt(first.flatMap((one) => ('error' in one ? [one.item] : [])));
  return [...first.filter((one) => 'result' in one), ...again].map((one) => {
    if ('result' in one) return one.result;
    throw one.error;
  });
};
