import type { Ctx } from '@distronation/common';
import type { ApplyToConsent, EventStore } from './ports.ts';
import { readSesEvent } from './ses-event.ts';
import type { SettleFromEvent } from './settle-from-event.ts';

export interface Notification {
  MessageId: string;
  Message: string;
}

interface Deps {
  events: Pick<EventStore, 'record'>;
  applyToConsent: ApplyToConsent;
  settle: SettleFromEvent;
}

/** The consent is changed before the event is kept: a crash in between has SNS deliver it again. */
export const receiveSesEvent =
  ({ events, applyToConsent, settle }: Deps) =>
  async (ctx: Ctx, { MessageId, Message }: Notification): Promise<void> => {
    const event = readSesEvent(MessageId, Message);
    await applyToConsent(ctx, event);
    await settle(event);
    await events.record(event);
  };
