/** A batch that has begun may still take: ten seconds for the provider, and some for the ledger. */
const marginMs = 20_000;

/** The instant (epoch milliseconds) after which a worker begins nothing new. */
export const untilShortlyBefore = (
  { getRemainingTimeInMillis }: { getRemainingTimeInMillis: () => number },
  now: () => number = Date.now,
): number => now() + getRemainingTimeInMillis() - marginMs;
