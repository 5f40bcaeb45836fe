/** Resolves at most `perSecond` times a second, in the order of asking. */
export const pacer = (
  perSecond: number,
  now: () => number,
  sleep: (milliseconds: number) => Promise<unknown>,
): (() => Promise<void>) => {
  const interval = 1000 / perSecond;
  let next = -Infinity;
  return async () => {
    const at = Math.max(now(), next);
    next = at + interval;
    const wait = at - now();
    if (wait > 0) await sleep(wait);
  };
};
