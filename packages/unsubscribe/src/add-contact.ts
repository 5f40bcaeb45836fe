import { DomainError, type Clock, type Ctx } from '@distronation/common';
import {
  canonicalAddress,
  parseAddress,
  topics as allTopics,
  type AddContactRequest,
  type AddContactResponse,
} from '@distronation/contracts';
import type { ChangeConsentOf } from './change-consent.ts';
import { optIn } from './consent.ts';
import { isFresh, type LinkTokens } from './encryption.ts';

interface Deps {
  tokens: LinkTokens;
  changeConsent: ChangeConsentOf;
  maxAgeDays: number;
  now: Clock;
}

/** Subscribes an address again: by staff, or by the person whose mail carried the token. */
export const addContact =
  ({ tokens, changeConsent, maxAgeDays, now }: Deps) =>
  async (ctx: Ctx, { body }: AddContactRequest): Promise<AddContactResponse> => {
    const address = parseAddress(body.email)?.address ?? body.email;
    if (ctx.actor.kind === 'anonymous') {
      const claims = body.data === undefined ? undefined : await tokens.open(body.data);
      const isTheirs = claims && canonicalAddress(claims.email) === canonicalAddress(address);
      if (!isTheirs || !isFresh(claims, maxAgeDays, now())) throw new DomainError('invalid_link');
    }
    const { consent } = await changeConsent(ctx, {
      address,
      apply: optIn(now(), ...(body.topics ?? allTopics)),
      action: 'consent.resubscribe',
      method: ctx.actor.kind === 'staff' ? 'staff' : 'link_page',
    });
    if (consent.block) throw new DomainError('recipient_blocked');
    return { message: 'You are subscribed', data: { topics: consent.topics } };
  };
