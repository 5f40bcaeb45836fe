/** How many milliseconds this thread has worked. Those in which a busy machine did something else do not
 *  count. */
export const workedMs = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
};
