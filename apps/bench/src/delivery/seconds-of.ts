/** Seconds that the work took, and those of them that were this process's own computing. */
export const secondsOf = async (
  work: () => Promise<unknown>,
): Promise<{ wall: number; cpu: number }> => {
  const [startedAt, before] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(before);
  return { wall: (performance.now() - startedAt) / 1_000, cpu: (user + system) / 1e6 };
};
