import type { AccessToken, GrantToken } from './ports.ts';

export interface TokenKeeper {
  /** The token that is kept, or a new one where it is about to end or was `refused`. */
  token(options: { refused: boolean }): Promise<AccessToken>;
}

/** Whoever gets a token can use it for at least so long. */
const leastLeftMs = 5 * 60_000;

/** A token this young is not the one that somebody saw refused. */
const youngMs = 10_000;

/** One token for all who ask, and one question to Google for all who wait. */
export const keepToken = (grant: GrantToken, now: () => number = Date.now): TokenKeeper => {
  let kept: (AccessToken & { since: number }) | undefined;
  let granting: Promise<AccessToken> | undefined;

  const renew = async (): Promise<AccessToken> => {
    const granted = await grant();
    kept = { ...granted, since: now() };
    return granted;
  };

  return {
    async token({ refused }) {
      const serves =
        kept !== undefined &&
        kept.expiresAt - now() >= leastLeftMs &&
        !(refused && now() - kept.since >= youngMs);
      if (kept && serves) return kept;
      granting ??= renew().finally(() => (granting = undefined));
      return granting;
    },
  };
};
