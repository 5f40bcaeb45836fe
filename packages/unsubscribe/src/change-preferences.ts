import { DomainError, InvalidRequest, type Ctx } from '@distronation/common';
import type { ChangePreferencesRequest, ChangePreferencesResponse } from '@distronation/contracts';
import type { ChangeConsentOf } from './change-consent.ts';
import { isSameConsent, type ChangeConsent } from './consent.ts';
import { isFresh } from './encryption.ts';
import { openLink, type LinkDeps } from './open-link.ts';
import type { ConsentStore, ProviderLists } from './ports.ts';
import { allowsMore, makeChange, wantedBack, type PreferenceChange } from './preference-change.ts';
import { releaseAtProvider } from './release-at-provider.ts';
import { tellPreferences } from './tell-preferences.ts';

interface Deps extends LinkDeps {
  store: Pick<ConsentStore, 'read'>;
  providerLists: ProviderLists;
  changeConsent: ChangeConsentOf;
}

const longestPauseMs = 366 * 86_400_000;

const refuseOddPause = ({ pausedUntil }: PreferenceChange, now: Date): void => {
  if (!pausedUntil) return;
  const length = pausedUntil.getTime() - now.getTime();
  if (length > 0 && length <= longestPauseMs) return;
  const message = 'pausedUntil must lie in the future, by a year at most';
  throw new InvalidRequest([{ field: 'pausedUntil', message }]);
};

/** Judged on the very state that is changed: all of the change is granted, or nothing of it. */
const grant =
  (makeIt: ChangeConsent, now: Date, mayGetMore: boolean): ChangeConsent =>
  (before) => {
    const after = makeIt(before);
    if (!mayGetMore && allowsMore(before, after, now)) throw new DomainError('invalid_link');
    return after;
  };

/** Sets what the holder of a link gets. In its week of grace a link leads to less mail only. */
export const changePreferences =
  ({ store, providerLists, changeConsent, ...link }: Deps) =>
  async (
    ctx: Ctx,
    { query, body }: ChangePreferencesRequest,
  ): Promise<ChangePreferencesResponse> => {
    const claims = await openLink(link, ctx, query.data);
    const now = link.now();
    refuseOddPause(body, now);
    const { consent: before, version } = await store.read(claims.email);
    const makeIt = makeChange(body, now, before.block);
    const apply = grant(makeIt, now, isFresh(claims, link.maxAgeDays, now));
    const after = apply(before);
    // A stranger would be written down for the first time, although they change nothing.
    if (version === 0 && isSameConsent(before, after)) {
      return tellPreferences(claims.email, before, now);
    }
    if (wantedBack(before, body).length > 0) {
      await releaseAtProvider({ providerLists, changeConsent })(ctx, claims.email, 'person');
    }
    const { consent } = await changeConsent(ctx, {
      address: claims.email,
      apply,
      action: 'consent.change',
      method: 'preferences_page',
      campaign: claims.sendId,
    });
    return tellPreferences(claims.email, consent, now);
  };
