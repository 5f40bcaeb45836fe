import type { Clock, Ctx } from '@distronation/common';
import type { Redirect, UnsubscribePageRequest } from '@distronation/contracts';
import { mayStillUnsubscribe, type LinkTokens } from './encryption.ts';

interface Deps {
  tokens: LinkTokens;
  /** The page's constant address; nothing in the request can lead elsewhere. */
  confirmationUrl: string;
  maxAgeDays: number;
  now: Clock;
}

/** Shows what would happen and changes nothing: scanners open every link, some with scripts. */
export const openUnsubscribePage =
  ({ tokens, confirmationUrl, maxAgeDays, now }: Deps) =>
  async (_ctx: Ctx, { query: { data } }: UnsubscribePageRequest): Promise<Redirect> => {
    const claims = data === undefined ? undefined : await tokens.open(data);
    const page = new URL(confirmationUrl);
    if (data !== undefined && claims && mayStillUnsubscribe(claims, maxAgeDays, now())) {
      page.searchParams.set('email', claims.email);
      page.searchParams.set('topic', claims.topic);
      page.searchParams.set('data', data);
    } else {
      page.searchParams.set('status', 'invalid');
    }
    return { location: page.href };
  };
