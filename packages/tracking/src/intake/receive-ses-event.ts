import type { Ctx } from '@distronation/common';
import { applyOnce, type EventEffects } from './apply-once.ts';
import type { RecordEvent } from './record-event.ts';
import { readSesEvent } from './ses-event.ts';

/** A message of SNS. */
export interface Notification {
  Message: string;
}

interface Deps extends EventEffects {
  record: RecordEvent;
}

export const receiveSesEvent =
  ({ record, ...effects }: Deps) =>
  async (ctx: Ctx, { Message }: Notification): Promise<void> => {
    const apply = applyOnce(effects);
    for (const told of readSesEvent(Message)) {
      const { event, recorded } = await record(told);
      // Only a token can be reused, and SNS has none.
      if (recorded !== 'reused') await apply(ctx, event, recorded);
    }
  };
