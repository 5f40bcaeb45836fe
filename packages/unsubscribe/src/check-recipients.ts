import type { Clock, Ctx } from '@distronation/common';
import type { SuppressionReason, Topic } from '@distronation/contracts';
import { suppressionOf } from './consent.ts';
import type { EnsureRecipientSubscription } from './ensure-recipient-subscription.ts';
import type { ConsentStore } from './ports.ts';

/** Keyed by the addresses as given; undefined for those that may be mailed. */
export type CheckRecipients = (
  ctx: Ctx,
  addresses: readonly string[],
  topic: Topic,
) => Promise<Map<string, SuppressionReason | undefined>>;

/** The question that the gate puts before every send. An error here must stop the send. */
export const checkRecipients =
  ({
    store,
    ensure,
    now,
  }: {
    store: ConsentStore;
    ensure: EnsureRecipientSubscription;
    now: Clock;
  }): CheckRecipients =>
  async (ctx, addresses, topic) => {
    const known = await store.readMany(addresses);
    const unknown = addresses.filter((address) => known.get(address)?.version === 0);
    const asked = await ensure(ctx, unknown);
    return new Map(
      addresses.map((address) => {
        const consent = asked.get(address) ?? known.get(address)?.consent;
        if (!consent) throw new Error('The consent store left out an address');
        return [address, suppressionOf(consent, topic, now())];
      }),
    );
  };
