/** Lets its holder read what is public on YouTube. */
export interface AccessToken {
  token: string;
  /** Epoch milliseconds. */
  expiresAt: number;
}

/** A new token from Google, each time. Rejects with `youtube_not_configured` where nobody has given us
 *  access, and with `youtube_token_unavailable` where Google does not answer, or refuses. */
export type GrantToken = () => Promise<AccessToken>;

/** Units of YouTube's quota, counted by the day. */
export interface QuotaDays {
  /** Units spent on a day, `2026-11-23`. */
  spentOn(day: string): Promise<number>;
  /** Adds to the units of a day, unless they would be more than `limit` then. Resolves to what is spent
   *  now, or to undefined where nothing was added. */
  spend(day: string, units: number, limit: number): Promise<number | undefined>;
}
