import { randomUUID } from 'node:crypto';
import { openState } from '../state/json-state.ts';
import type { Mail, Mailbox } from './mail.ts';

export interface MailboxOptions {
  /** Where the mails are kept; in memory only when absent. */
  stateFile?: string | undefined;
  now?: () => number;
  /** The oldest mail leaves when one more than this arrives. */
  capacity?: number;
}

/** The world's mail servers: keeps every mail that either provider delivers. */
export const openMailbox = ({
  stateFile,
  now = Date.now,
  capacity = 5_000,
}: MailboxOptions = {}): Mailbox & { flush(): void } => {
  const state = openState<{ mails: Mail[] }>(stateFile, { mails: [] });

  return {
    deliver(mail) {
      const delivered = { ...mail, id: randomUUID(), receivedAt: new Date(now()).toISOString() };
      state.value.mails.push(delivered);
      if (state.value.mails.length > capacity) state.value.mails.shift();
      state.changed();
      return delivered;
    },
    list({ recipient } = {}) {
      const { mails } = state.value;
      return mails
        .filter((mail) => recipient === undefined || mail.recipient === recipient)
        .toReversed();
    },
    get: (id) => state.value.mails.find((mail) => mail.id === id),
    clear() {
      state.value.mails = [];
      state.changed();
    },
    flush: state.flush,
  };
};
