import type { Ctx } from '@distronation/common';
import { applyOnce, type EventEffects } from './apply-once.ts';
import type { EventStore } from './ports.ts';
import { readSesEvent } from './ses-event.ts';

export interface Notification {
  MessageId: string;
  Message: string;
}

interface Deps extends EventEffects {
  events: Pick<EventStore, 'record' | 'markApplied'>;
}

export const receiveSesEvent =
  (deps: Deps) =>
  async (ctx: Ctx, { MessageId, Message }: Notification): Promise<void> => {
    const event = readSesEvent(MessageId, Message);
    // SES greets a topic that it may publish to with a sentence.
    if (event === undefined) return;
    await applyOnce(deps)(ctx, event, await deps.events.record(event));
  };
