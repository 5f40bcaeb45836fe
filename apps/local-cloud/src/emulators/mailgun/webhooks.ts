import { randomUUID } from 'node:crypto';
import pLimit from 'p-limit';
import type { MailgunEvent } from './event-parts.ts';
import { newSignature } from './signature.ts';
import type { MailgunStore } from './state.ts';
import type { Timers } from '../../timers.ts';
import {
  logEntry,
  nextStep,
  postWebhook,
  usualRetryDelays,
  type PendingWebhook,
  type WebhookAttempt,
} from './webhook-attempt.ts';

export interface Webhooks {
  /** Each copy as many milliseconds from now as `arrivals` says: once, and at once, when absent. */
  send(event: MailgunEvent, arrivals?: readonly number[]): void;
  /** Takes up what an earlier process left pending. */
  resume(): void;
  log(): WebhookAttempt[];
  /** Resolves when no request is under way; retries that wait for their time do not count. */
  settled(): Promise<void>;
  stop(): void;
}

export interface WebhooksOptions {
  /** Nothing is sent without one. */
  url: string | undefined;
  signingKey: string;
  store: MailgunStore;
  timers: Timers;
  fetch: typeof fetch;
  /** Milliseconds before the first further tries, in the place of Mailgun's own. */
  firstRetryDelays?: readonly number[] | undefined;
}

const logCapacity = 1_000;
/** A thousand events at once must not overrun a receiver that runs on the same machine. */
const maxConcurrent = 8;

/** Posts events to the receiver: 200 is done, 406 is dropped, all else is tried again for hours. */
export const webhooks = (options: WebhooksOptions): Webhooks => {
  const { url, signingKey, store, timers, fetch, firstRetryDelays = [] } = options;
  const retryDelays = [...firstRetryDelays, ...usualRetryDelays.slice(firstRetryDelays.length)];
  const limit = pLimit(maxConcurrent);
  const underWay = new Set<Promise<void>>();
  const cancels = new Map<string, () => void>();
  const state = store.value.webhooks;
  let stopped = false;

  const attempt = async (webhook: PendingWebhook, to: string): Promise<void> => {
    if (stopped) return;
    const answer = await postWebhook(fetch, to, webhook);
    webhook.attempts += 1;
    const next = nextStep(webhook, answer.status, timers.now(), retryDelays);
    if (next.dueAt === undefined) {
      state.pending = state.pending.filter(({ id }) => id !== webhook.id);
    } else {
      webhook.dueAt = next.dueAt;
      schedule(webhook);
    }
    state.log.push(logEntry(webhook, answer, next, timers.now()));
    if (state.log.length > logCapacity) state.log.shift();
    store.changed();
  };

  const start = (webhook: PendingWebhook): void => {
    if (url === undefined) return;
    const running = limit(() => attempt(webhook, url)).finally(() => underWay.delete(running));
    underWay.add(running);
  };

  const schedule = (webhook: PendingWebhook): void => {
    if (stopped) return;
    const cancel = timers.after(Math.max(0, webhook.dueAt - timers.now()), () => {
      cancels.delete(webhook.id);
      start(webhook);
    });
    cancels.set(webhook.id, cancel);
  };

  return {
    send(event, arrivals = [0]) {
      if (url === undefined) return;
      const now = timers.now();
      for (const ms of arrivals) {
        const signature = newSignature(signingKey, now + ms);
        const webhook = { id: randomUUID(), event, signature, attempts: 0, dueAt: now + ms };
        state.pending.push(webhook);
        if (ms === 0) start(webhook);
        else schedule(webhook);
      }
      store.changed();
    },
    resume: () => state.pending.forEach(schedule),
    log: () => state.log,
    async settled() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
    stop() {
      stopped = true;
      for (const cancel of cancels.values()) cancel();
    },
  };
};
