import type { Ctx } from '@distronation/common';
import type { UnsubscribeRequest, UnsubscribeResponse } from '@distronation/contracts';
import type { ChangeConsentOf } from './change-consent.ts';
import { optOut } from './consent.ts';
import { openLink, type LinkDeps } from './open-link.ts';

interface Deps extends LinkDeps {
  changeConsent: ChangeConsentOf;
}

/** One click, by a mailbox provider on a person's behalf or by the page's button: the same request,
 *  so the same effect. Durable before it answers; a repeat changes nothing and answers the same. */
export const unsubscribe =
  ({ changeConsent, ...link }: Deps) =>
  async (ctx: Ctx, { query }: UnsubscribeRequest): Promise<UnsubscribeResponse> => {
    const { email, topic, sendId } = await openLink(link, ctx, query.data);
    await changeConsent(ctx, {
      address: email,
      apply: optOut(topic),
      action: 'consent.unsubscribe',
      method: 'one_click',
      campaign: sendId,
    });
    return { message: 'You are unsubscribed' };
  };
