import type { Ctx } from '@distronation/common';
import { applyOnce, type EventEffects } from './apply-once.ts';
import type { RecordEvent } from './record-event.ts';
import { readSesEvent } from './ses-event.ts';

export interface Notification {
  MessageId: string;
  Message: string;
}

interface Deps extends EventEffects {
  record: RecordEvent;
}

export const receiveSesEvent =
  (deps: Deps) =>
  async (ctx: Ctx, { MessageId, Message }: Notification): Promise<void> => {
    const told = readSesEvent(MessageId, Message);
    // SES greets a topic that it may publish to with a sentence.
    if (told === undefined) return;
    const { event, recorded } = await deps.record(told);
    // Only a token can be reused, and SNS has none.
    if (recorded !== 'reused') await applyOnce(deps)(ctx, event, recorded);
  };
