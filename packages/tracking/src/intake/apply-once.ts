import type { Ctx } from '@distronation/common';
import type { ApplyToConsent } from './apply-to-consent.ts';
import { hasEffects, type FiledEvent } from '../event.ts';
import type { EventStore, Recorded } from '../ports.ts';
import type { SettleFromEvent } from './settle-from-event.ts';

export interface EventEffects {
  store: Pick<EventStore, 'markApplied'>;
  applyToConsent: ApplyToConsent;
  settle: SettleFromEvent;
}

/** Gives an event its effects once it is kept, and again if whoever kept it died in between: a repeat
 *  of the event brings it back, and every effect is the same the second time. */
export const applyOnce =
  ({ store, applyToConsent, settle }: EventEffects) =>
  async (ctx: Ctx, event: FiledEvent, recorded: Recorded): Promise<void> => {
    if (recorded === 'applied' || !hasEffects(event)) return;
    await applyToConsent(ctx, event);
    await settle(event);
    await store.markApplied(event);
  };
