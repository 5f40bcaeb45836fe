import { DomainError, type Clock, type Ctx } from '@distronation/common';
import {
  canonicalAddress,
  parseAddress,
  topics as allTopics,
  type AddContactRequest,
  type AddContactResponse,
} from '@distronation/contracts';
import type { ChangeConsentOf, ConsentChange } from './change-consent.ts';
import { pauseOf } from './consent.ts';
import { isFresh, type LinkTokens } from './encryption.ts';
import type { Asker } from './lift-blocks.ts';
import { noteContact } from './note-contact.ts';
import type { ConsentStore, Pseudonym, ProviderLists } from './ports.ts';
import { releaseAtProvider } from './release-at-provider.ts';
import { resubscribe } from './resubscribe.ts';

interface Deps {
  tokens: LinkTokens;
  pseudonym: Pseudonym;
  store: Pick<ConsentStore, 'read'>;
  providerLists: ProviderLists;
  changeConsent: ChangeConsentOf;
  maxAgeDays: number;
  now: Clock;
}

/** Who asks, for which address, and by which mail. */
type Asking = Pick<ConsentChange, 'address' | 'method' | 'reason' | 'campaign'> & {
  by: Asker;
  /** Of the token, where one was shown. */
  timestamp?: number;
};

/** @throws DomainError `missing_token`, `invalid_link` */
const askingOf = async (
  { tokens, maxAgeDays, now }: Deps,
  { actor }: Ctx,
  { email, data, reason }: AddContactRequest['body'],
): Promise<Asking> => {
  const address = parseAddress(email)?.address ?? email;
  if (actor.kind === 'staff') {
    return { by: 'staff', address, method: 'staff', ...(reason === undefined ? {} : { reason }) };
  }
  if (data === undefined) throw new DomainError('missing_token');
  const claims = await tokens.open(data);
  const isTheirs = claims && canonicalAddress(claims.email) === canonicalAddress(address);
  if (!isTheirs || !isFresh(claims, maxAgeDays, now())) throw new DomainError('invalid_link');
  // As the mail was addressed, which is how a provider may have it on its lists.
  const { email: mailed, sendId, timestamp } = claims;
  return { by: 'person', address: mailed, method: 'link_page', campaign: sendId, timestamp };
};

/** Subscribes an address again: by staff, or by the person whose mail carried the token. */
export const addContact =
  (deps: Deps) =>
  async (ctx: Ctx, { body }: AddContactRequest): Promise<AddContactResponse> => {
    const { topics = allTopics } = body;
    const { by, timestamp, ...how } = await askingOf(deps, ctx, body);
    await noteContact(deps.pseudonym, ctx, 'subscription asked for', {
      email: how.address,
      timestamp,
    });
    // Before the provider is asked: what it hears of from now on is not outweighed.
    const at = deps.now();
    const { consent: before, erasedAt } = await deps.store.read(how.address);
    const apply = resubscribe({ at, by, topics, reason: how.reason, blocked: before.block });
    if (erasedAt && by === 'staff') throw new DomainError('recipient_erased');
    // Refuses what is to be refused, before the provider hears of it.
    apply(before);
    await releaseAtProvider(deps)(ctx, how.address, by);
    const action = 'consent.resubscribe';
    const { consent } = await deps.changeConsent(ctx, { ...how, apply, action });
    const pausedUntil = pauseOf(consent, deps.now());
    return {
      message: 'You are subscribed',
      data: { topics: consent.topics, ...(pausedUntil ? { pausedUntil } : {}) },
    };
  };
