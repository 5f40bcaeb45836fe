const linkDays = 25;

/** The instant, to the second, at which a link ends that is given out now. */
export const endOfLink = (from: Date): Date =>
  new Date((Math.floor(from.getTime() / 1_000) + linkDays * 86_400) * 1_000);
