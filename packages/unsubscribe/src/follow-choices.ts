import type { ConsentFeed } from './ports.ts';
import { keptBack, type ToldConsent } from './tell-consents.ts';

export interface FollowedChoice {
  address: string;
  /** Why mail is kept back at that time; a pause ends by itself. */
  suppressedAt(now: Date): ToldConsent['suppressed'];
}

/** What people chose since a time, as far as it decides who may be mailed. */
export const followChoices = (feed: ConsentFeed) => ({
  since: (at: Date, take: (choices: readonly FollowedChoice[]) => void): Promise<void> =>
    feed.since(at, (changes) =>
      take(
        changes.map(({ address, consent }) => ({
          address,
          suppressedAt: (now) => keptBack(consent, now),
        })),
      ),
    ),
});
