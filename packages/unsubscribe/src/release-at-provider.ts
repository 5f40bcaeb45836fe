import { DomainError, type Ctx } from '@distronation/common';
import type { ChangeConsentOf } from './change-consent.ts';
import { block } from './consent.ts';
import { liftableBy, type Asker, type PassingBlock } from './lift-blocks.ts';
import type { ProviderLists } from './ports.ts';

interface Deps {
  providerLists: ProviderLists;
  changeConsent: ChangeConsentOf;
}

/** Has the provider mail an address again, before our gate does: where this fails, or is cut off, the
 *  gate stays shut, and a repeat does the rest. A block that stays there is one of ours from then on.
 *  @throws DomainError `provider_unavailable`, `recipient_blocked` */
export const releaseAtProvider =
  ({ providerLists, changeConsent }: Deps) =>
  async (ctx: Ctx, address: string, by: Asker): Promise<void> => {
    const { provider } = providerLists;
    let kept: PassingBlock | undefined;
    try {
      kept = await providerLists.release(address, [...liftableBy(by), 'unsubscribed']);
    } catch (cause) {
      ctx.log.warn('provider did not release', { requestId: ctx.requestId, error: cause });
      throw new DomainError('provider_unavailable', { cause });
    }
    if (kept === undefined) return;
    const found: Ctx = { ...ctx, actor: { kind: 'system', name: provider } };
    await changeConsent(found, {
      address,
      apply: block(kept),
      action: 'consent.block',
      method: `${provider}_list`,
      reason: kept,
    });
    throw new DomainError('recipient_blocked', { data: { block: kept } });
  };
