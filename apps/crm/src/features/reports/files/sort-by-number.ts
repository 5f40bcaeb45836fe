/** After so many steps the clock is looked at. */
const steps = 500;

/** Lets others work for a moment. */
type Breathe = () => Promise<void>;

const nextTask: Breathe = () => new Promise((resolve) => void setTimeout(resolve));

/** To be called at each step of long work: breathes when a slice of it is over. */
const inSlices = (sliceMs: number, breathe: Breathe, signal: AbortSignal) => {
  let [step, since] = [0, performance.now()];
  return {
    isDue: (): boolean => {
      step += 1;
      return step % steps === 0 && performance.now() - since >= sliceMs;
    },
    async pause(): Promise<void> {
      await breathe();
      signal.throwIfAborted();
      since = performance.now();
    },
  };
};

export interface NumberSort<T> {
  numberOf: (item: T) => number;
  descending: boolean;
  signal: AbortSignal;
  /** Milliseconds of work after which the page may draw and listen again. */
  sliceMs?: number;
  breathe?: Breathe;
}

/** The items by a number of each, those with the same one in the order in which they are given. Holds up the
 *  page for some ten milliseconds at a time, however many there are. Rejects with the signal's reason. */
export const sortByNumber = async <T>(
  items: readonly T[],
  { numberOf, descending, signal, sliceMs = 10, breathe = nextTask }: NumberSort<T>,
): Promise<T[]> => {
  const { isDue, pause } = inSlices(sliceMs, breathe, signal);
  const groups = new Map<number, T[]>();
  for (const item of items) {
    if (isDue()) await pause();
    const number = numberOf(item);
    const group = groups.get(number);
    if (group) group.push(item);
    else groups.set(number, [item]);
  }
  await pause();
  const given = Float64Array.from(groups.keys());
  await pause();
  // Without a function that compares, a hundred thousand numbers are sorted in a slice of their own.
  const numbers = given.toSorted();
  if (descending) numbers.reverse();
  await pause();
  const sorted: T[] = [];
  for (const number of numbers) {
    for (const item of groups.get(number) ?? []) {
      if (isDue()) await pause();
      sorted.push(item);
    }
  }
  return sorted;
};
