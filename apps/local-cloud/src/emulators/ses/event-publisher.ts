import { destinationsOf } from './configuration-sets.ts';
import { eventMessage, type SentMail } from './event-message.ts';
import type { SesEvent } from './events.ts';
import type { SesAccount } from './ses-state.ts';

export type Publish = (topicArn: string, message: string) => Promise<void>;

export interface EventPublisher {
  /** Publishes in the order of the calls; resolves when this event is out, and never rejects. */
  emit(mail: SentMail, event: SesEvent): Promise<void>;
  /** Resolves when every event so far is out. */
  settled(): Promise<void>;
}

/** Sends each event to the destinations that the mail's configuration set names for its type. */
export const eventPublisher = (account: SesAccount, publish: Publish): EventPublisher => {
  let queue = Promise.resolve();

  const publishAll = async (mail: SentMail, event: SesEvent): Promise<void> => {
    if (mail.configurationSet === undefined) return;
    const message = eventMessage(mail, event);
    for (const destination of destinationsOf(account, mail.configurationSet)) {
      if (!destination.enabled || !destination.eventTypes.includes(event.type.toUpperCase())) {
        continue;
      }
      await publish(destination.topicArn, message);
    }
  };

  return {
    emit(mail, event) {
      queue = queue
        .then(() => publishAll(mail, event))
        .catch((error: unknown) => {
          console.error(`SES could not publish a ${event.type} event:`, error);
        });
      return queue;
    },
    settled: () => queue,
  };
};
