import { DomainError, type Clock, type Ctx } from '@distronation/common';
import type { UnsubscribeRequest, UnsubscribeResponse } from '@distronation/contracts';
import type { ChangeConsentOf } from './change-consent.ts';
import { optOut } from './consent.ts';
import { mayStillUnsubscribe, type LinkTokens } from './encryption.ts';

interface Deps {
  tokens: LinkTokens;
  changeConsent: ChangeConsentOf;
  maxAgeDays: number;
  now: Clock;
}

/** One click, by a mailbox provider on a person's behalf or by the page's button: the same request,
 *  so the same effect. Durable before it answers; a repeat changes nothing and answers the same. */
export const unsubscribe =
  ({ tokens, changeConsent, maxAgeDays, now }: Deps) =>
  async (ctx: Ctx, { query }: UnsubscribeRequest): Promise<UnsubscribeResponse> => {
    const claims = await tokens.open(query.data);
    if (!claims || !mayStillUnsubscribe(claims, maxAgeDays, now())) {
      throw new DomainError('invalid_link');
    }
    await changeConsent(ctx, {
      address: claims.email,
      apply: optOut(claims.topic),
      action: 'consent.unsubscribe',
      method: 'one_click',
      campaign: claims.sendId,
    });
    return { message: 'You are unsubscribed' };
  };
