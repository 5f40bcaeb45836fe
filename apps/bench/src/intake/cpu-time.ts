/** Milliseconds of processor time, one after the other, in order of length. */
export const cpuTimes = async <T>(
  inputs: readonly T[],
  work: (input: T) => unknown,
): Promise<number[]> => {
  const times: number[] = [];
  for (const input of inputs) {
    const start = process.cpuUsage();
    await work(input);
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1_000);
  }
  return times.toSorted((one, other) => one - other);
};

export const quantile = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
