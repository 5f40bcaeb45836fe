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

/** The mail by whose link a person asks for themselves.
 *  @throws DomainError `invalid_link` */
const mailOf = async (
  { tokens, maxAgeDays, now }: Deps,
  address: string,
  token: string | undefined,
): Promise<string> => {
  const claims = token === undefined ? undefined : await tokens.open(token);
  const isTheirs = claims && canonicalAddress(claims.email) === canonicalAddress(address);
  if (!isTheirs || !isFresh(claims, maxAgeDays, now())) throw new DomainError('invalid_link');
  return claims.sendId;
};

/** Subscribes an address again: by staff, or by the person whose mail carried the token. */
export const addContact =
  (deps: Deps) =>
  async (ctx: Ctx, { body }: AddContactRequest): Promise<AddContactResponse> => {
    const { topics = allTopics, data, reason } = body;
    const address = parseAddress(body.email)?.address ?? body.email;
    const how =
      ctx.actor.kind === 'staff'
        ? { method: 'staff', ...(reason === undefined ? {} : { reason }) }
        : { method: 'link_page', campaign: await mailOf(deps, address, data) };
    const { consent } = await deps.changeConsent(ctx, {
      address,
      apply: optIn(deps.now(), ...topics),
      action: 'consent.resubscribe',
      ...how,
    });
    if (consent.block) throw new DomainError('recipient_blocked');
    return { message: 'You are subscribed', data: { topics: consent.topics } };
  };
