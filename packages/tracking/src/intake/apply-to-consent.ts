import type { Ctx } from '@distronation/common';
import { isHeard, type DeliveryEvent } from '../event.ts';
import type { ConsentChanges } from '../ports.ts';

export type ApplyToConsent = (ctx: Ctx, event: DeliveryEvent) => Promise<void>;

/** Bounces, complaints and the providers' own unsubscribe links reach the gate with the event that
 *  tells of them. So does a mail that a list of the provider kept back: what is dropped there must not
 *  look as if it were sent. Most events say nothing about consent. */
export const applyToConsent =
  (consent: ConsentChanges): ApplyToConsent =>
  async (ctx, event) => {
    const { recipient, preferences } = event;
    const kind = event.listedFor ?? event.kind;
    // Whoever left by a link of ours has changed their choice by that.
    if (recipient === undefined || !isHeard(event)) return;
    if (kind === 'bounced' || kind === 'complained') {
      await consent.block(ctx, recipient, kind, event);
    }
    if (kind !== 'unsubscribed') return;
    if (preferences === undefined || preferences.unsubscribeAll) {
      await consent.optOut(ctx, recipient, 'all', event);
    } else if (preferences.optedOut.length > 0) {
      await consent.optOut(ctx, recipient, preferences.optedOut, event);
    }
  };
