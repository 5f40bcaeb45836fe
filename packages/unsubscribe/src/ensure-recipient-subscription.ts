import type { Ctx } from '@distronation/common';
import type { Consent } from './consent.ts';
import type { ContactSyncQueue } from './ports.ts';
import type { syncContact } from './sync-contact.ts';

/** SES may hold contact-list calls to one a second, so a caller waits for a handful at most. */
const askAtOnce = 5;

/** Makes strangers known: asks SES's list about the first few at once and leaves the others to the
 *  queue. SES out of reach is no reason to hold mail back: every opt-out is in our own record first. */
export const ensureRecipientSubscription =
  ({ sync, queue }: { sync: ReturnType<typeof syncContact> | undefined; queue: ContactSyncQueue }) =>
  async (ctx: Ctx, unknown: readonly string[]): Promise<Map<string, Consent>> => {
    const found = new Map<string, Consent>();
    if (!sync || unknown.length === 0) return found;
    const later = unknown.slice(askAtOnce);
    await Promise.all(
      unknown.slice(0, askAtOnce).map(async (address) => {
        try {
          found.set(address, await sync(ctx, address));
        } catch (error) {
          ctx.log.warn('contact list did not answer', { requestId: ctx.requestId, error });
          later.push(address);
        }
      }),
    );
    await queue.add(later).catch((error: unknown) => {
      ctx.log.warn('contact list will follow late', { requestId: ctx.requestId, error });
    });
    return found;
  };
