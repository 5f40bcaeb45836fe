import type { Ctx } from '@distronation/common';
import type { ApplyToConsent, DeliveryEvent, EventStore, Recorded } from './ports.ts';
import type { SettleFromEvent } from './settle-from-event.ts';

export interface EventEffects {
  events: Pick<EventStore, 'markApplied'>;
  applyToConsent: ApplyToConsent;
  settle: SettleFromEvent;
}

/** Gives an event its effects once it is kept, and again if whoever kept it died in between: a repeat
 *  of the event brings it back, and every effect is the same the second time. */
export const applyOnce =
  ({ events, applyToConsent, settle }: EventEffects) =>
  async (ctx: Ctx, event: DeliveryEvent, recorded: Recorded): Promise<void> => {
    if (recorded === 'applied') return;
    await applyToConsent(ctx, event);
    await settle(event);
    await events.markApplied(event);
  };
