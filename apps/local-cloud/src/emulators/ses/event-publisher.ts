import type { Timers } from '../../timers.ts';
import { destinationsFor } from './configuration-sets.ts';
import { eventMessage, type SentMail } from './event-message.ts';
import type { SesEvent } from './events.ts';
import type { SesAccount } from './ses-state.ts';

export type Publish = (topicArn: string, message: string) => Promise<void>;

export interface EventPublisher {
  /** Publishes in the order of the calls; resolves when this event is out, and never rejects.
   *  `arrivals`: when each copy goes out, in milliseconds from now; once, and at once, when absent. */
  emit(mail: SentMail, event: SesEvent, arrivals?: readonly number[]): Promise<void>;
  /** Resolves when every event that was to go out by now is out. */
  settled(): Promise<void>;
}

/** Sends each event to the destinations that the mail's configuration set names for its type. */
export const eventPublisher = (
  account: SesAccount,
  publish: Publish,
  { after }: Pick<Timers, 'after'>,
): EventPublisher => {
  let queue = Promise.resolve();

  const publishAll = async (mail: SentMail, event: SesEvent): Promise<void> => {
    if (mail.configurationSet === undefined) return;
    const message = eventMessage(mail, event);
    for (const { topicArn } of destinationsFor(account, mail.configurationSet, event.type)) {
      await publish(topicArn, message);
    }
  };

  const enqueue = (mail: SentMail, event: SesEvent): void => {
    queue = queue
      .then(() => publishAll(mail, event))
      .catch((error: unknown) => {
        console.error(`SES could not publish a ${event.type} event:`, error);
      });
  };

  return {
    emit(mail, event, arrivals = [0]) {
      for (const ms of arrivals) {
        if (ms === 0) enqueue(mail, event);
        else after(ms, () => enqueue(mail, event));
      }
      return queue;
    },
    settled: () => queue,
  };
};
