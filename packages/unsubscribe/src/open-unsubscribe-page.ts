import type { Clock, Ctx } from '@distronation/common';
import type { Redirect, UnsubscribePageRequest } from '@distronation/contracts';
import { mayStillUnsubscribe, type LinkTokens } from './encryption.ts';
import { noteContact } from './note-contact.ts';
import type { Pseudonym } from './ports.ts';

interface Deps {
  tokens: LinkTokens;
  pseudonym: Pseudonym;
  /** The page's constant address; nothing in the request can lead elsewhere. */
  confirmationUrl: string;
  maxAgeDays: number;
  now: Clock;
}

/** Shows what would happen and changes nothing: scanners open every link, some with scripts. */
export const openUnsubscribePage =
  ({ tokens, pseudonym, confirmationUrl, maxAgeDays, now }: Deps) =>
  async (ctx: Ctx, { query: { data } }: UnsubscribePageRequest): Promise<Redirect> => {
    const claims = data === undefined ? undefined : await tokens.open(data);
    const page = new URL(confirmationUrl);
    if (data !== undefined && claims && mayStillUnsubscribe(claims, maxAgeDays, now())) {
      await noteContact(pseudonym, ctx, 'link read', claims);
      page.searchParams.set('email', claims.email);
      page.searchParams.set('topic', claims.topic);
      page.searchParams.set('data', data);
    } else {
      page.searchParams.set('status', 'invalid');
    }
    return { location: page.href };
  };
