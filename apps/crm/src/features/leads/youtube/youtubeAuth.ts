export interface YouTubeTokens {
  /** Rejects with whatever the token service is asked with rejects with. */
  getYouTubeAccessToken(): Promise<string>;
  /** Forgets a token that YouTube refused; one that came since stays. */
  clearCachedYouTubeToken(refused: string): void;
}

/** Asks the token service; `refused` where the token that it gave before was refused. */
export type AskTokenService = (options: {
  refused: boolean;
}) => Promise<{ token: string; expires_in: number }>;

/** A token that ends within so long is taken for one that has ended. */
const bufferMs = 30_000;

/** Keeps one token in memory, and asks once for all who wait for one. */
export const youTubeTokens = (
  ask: AskTokenService,
  now: () => number = Date.now,
): YouTubeTokens => {
  let cached: { token: string; expiresAt: number } | undefined;
  let asking: Promise<string> | undefined;
  let wasRefused = false;

  const renew = async (): Promise<string> => {
    const askedAt = now();
    const { token, expires_in } = await ask({ refused: wasRefused });
    cached = { token, expiresAt: askedAt + expires_in * 1000 };
    wasRefused = false;
    return token;
  };

  return {
    async getYouTubeAccessToken() {
      if (cached && now() < cached.expiresAt - bufferMs) return cached.token;
      asking ??= renew().finally(() => (asking = undefined));
      return asking;
    },
    clearCachedYouTubeToken(refused) {
      if (cached?.token !== refused) return;
      cached = undefined;
      wasRefused = true;
    },
  };
};
