import type { Mail, Mailbox } from '../../mailbox/mail.ts';
import { copiesOf } from './copies.ts';
import type { EventLog } from './event-log.ts';
import * as events from './event-payloads.ts';
import type { MailgunStore } from './state.ts';
import type { SentMessage, Submission } from './submission.ts';
import type { Suppressions } from './suppressions.ts';
import type { Timers } from '../../timers.ts';

interface Deps {
  mailbox: Pick<Mailbox, 'deliver'>;
  store: MailgunStore;
  log: EventLog;
  suppressions: Suppressions;
  timers: Timers;
  /** Whether somebody else sees to what becomes of a delivered mail. */
  adopt: (mail: Mail) => boolean;
}

export interface Dispatch {
  /** Accepts a message and delivers it, at once or at its planned time. */
  accept(submission: Submission): void;
  /** Takes up the planned messages that an earlier process left. */
  resume(): void;
  stop(): void;
}

const messageCapacity = 5_000;

export const dispatch = ({ mailbox, store, log, suppressions, timers, adopt }: Deps): Dispatch => {
  const cancels = new Set<() => void>();

  const deliver = (submission: Submission): void => {
    const message = messageOf(submission);
    for (const mail of copiesOf(submission, timers.now())) {
      const { domain, tags } = submission;
      const reason = suppressions.reasonFor(domain, mail.recipient, tags);
      if (reason) {
        log.record(domain, events.suppressed({ mail, message }, reason, timers.now()));
        continue;
      }
      if (!submission.testMode && adopt(mailbox.deliver(mail))) continue;
      log.record(domain, events.delivered({ mail, message }, timers.now()));
    }
  };

  const schedule = (submission: Submission): void => {
    const cancel = timers.after(Math.max(0, submission.deliverAt - timers.now()), () => {
      cancels.delete(cancel);
      store.value.scheduled = store.value.scheduled.filter((other) => other !== submission);
      deliver(submission);
    });
    cancels.add(cancel);
  };

  return {
    accept(submission) {
      const message = messageOf(submission);
      remember(store, submission.messageId, message);
      for (const mail of copiesOf(submission, timers.now())) {
        log.record(submission.domain, events.accepted({ mail, message }, timers.now()));
      }
      if (submission.deliverAt <= timers.now()) return deliver(submission);
      store.value.scheduled.push(submission);
      schedule(submission);
    },
    resume: () => store.value.scheduled.forEach(schedule),
    stop() {
      for (const cancel of cancels) cancel();
      cancels.clear();
    },
  };
};

const messageOf = ({
  domain,
  html = '',
  text = '',
  testMode,
  tracking,
}: Submission): SentMessage => ({
  domain,
  size: Buffer.byteLength(html + text),
  testMode,
  tracking,
});

const remember = (store: MailgunStore, messageId: string, message: SentMessage): void => {
  const { messages } = store.value;
  messages[messageId] = message;
  const [oldest, ...rest] = Object.keys(messages);
  if (oldest !== undefined && rest.length >= messageCapacity) delete messages[oldest];
  store.changed();
};
