/** UTF-16 surrogates sort before the last characters that need none; bytes of UTF-8 do not. */
const surrogate = /[\ud800-\udfff]/;

/** The order of S3's lists: that of the bytes of UTF-8. */
export const compareKeys = (one: string, other: string): number => {
  if (one === other) return 0;
  if (surrogate.test(one) || surrogate.test(other)) {
    return Buffer.compare(Buffer.from(one), Buffer.from(other));
  }
  return one < other ? -1 : 1;
};

export interface SortedKeys {
  readonly size: number;
  at(index: number): string | undefined;
  add(key: string): void;
  delete(key: string): void;
  /** The place of the first key that comes after `key`, or is it. */
  from(key: string): number;
  /** The place of the first key behind all that begin with `prefix`. */
  behind(prefix: string): number;
}

/** Keys in order; a hundred thousand take microseconds to search, and many at once are sorted once. */
export const sortedKeys = (): SortedKeys => {
  const keys: string[] = [];
  let isSorted = true;

  const firstWhere = (isBehind: (key: string) => boolean): number => {
    if (!isSorted) keys.sort(compareKeys);
    isSorted = true;
    let [low, high] = [0, keys.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (isBehind(keys[middle] ?? '')) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  const from = (key: string) => firstWhere((each) => compareKeys(each, key) >= 0);

  return {
    get size() {
      return keys.length;
    },
    at: (index) => keys[index],
    add(key) {
      const last = keys.at(-1);
      if (last !== undefined && isSorted) isSorted = compareKeys(last, key) < 0;
      keys.push(key);
    },
    delete(key) {
      const index = from(key);
      if (keys[index] === key) keys.splice(index, 1);
    },
    from,
    behind: (prefix) =>
      firstWhere((each) => compareKeys(each, prefix) > 0 && !each.startsWith(prefix)),
  };
};
