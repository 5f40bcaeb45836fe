import type { MailgunEvent } from './event-parts.ts';
import type { WebhookSignature } from './signature.ts';

export interface PendingWebhook {
  id: string;
  event: MailgunEvent;
  /** Made once: a retry carries the first attempt's. */
  signature: WebhookSignature;
  /** Attempts made so far. */
  attempts: number;
  /** Epoch milliseconds. */
  dueAt: number;
}

export interface WebhookAttempt {
  at: string;
  eventId: string;
  event: MailgunEvent['event'];
  recipient: string;
  attempt: number;
  /** Absent when nobody answered; `error` says why. */
  status?: number;
  error?: string;
  outcome: 'done' | 'dropped' | 'retrying' | 'given_up';
  retryAt?: string;
}

const minute = 60_000;
/** How long Mailgun waits before each further try. */
export const usualRetryDelays = [5, 10, 15, 60, 120, 240].map((minutes) => minutes * minute);
const answerTimeoutMs = 30_000;

export interface Answer {
  status?: number;
  error?: string;
}

export const postWebhook = async (
  send: typeof fetch,
  url: string,
  webhook: PendingWebhook,
): Promise<Answer> => {
  try {
    const response = await send(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': 'mailgun/treq-fake' },
      body: JSON.stringify({ signature: webhook.signature, 'event-data': webhook.event }),
      redirect: 'manual',
      signal: AbortSignal.timeout(answerTimeoutMs),
    });
    await response.body?.cancel();
    return { status: response.status };
  } catch (error) {
    return { error: String(error) };
  }
};

export interface NextStep {
  outcome: WebhookAttempt['outcome'];
  dueAt?: number;
}

export const nextStep = (
  { attempts }: PendingWebhook,
  status: number | undefined,
  now: number,
  retryDelays: readonly number[],
): NextStep => {
  if (status === 200) return { outcome: 'done' };
  if (status === 406) return { outcome: 'dropped' };
  const delay = retryDelays[attempts - 1];
  return delay === undefined
    ? { outcome: 'given_up' }
    : { outcome: 'retrying', dueAt: now + delay };
};

export const logEntry = (
  { event, attempts }: PendingWebhook,
  answer: Answer,
  { outcome, dueAt }: NextStep,
  now: number,
): WebhookAttempt => ({
  at: new Date(now).toISOString(),
  eventId: event.id,
  event: event.event,
  recipient: event.recipient,
  attempt: attempts,
  ...answer,
  outcome,
  ...(dueAt !== undefined && { retryAt: new Date(dueAt).toISOString() }),
});
