import { openState, type State } from '../../state/json-state.ts';
import type { LoggedEvent } from './event-log.ts';
import type { Submission } from './submission.ts';
import type { DomainSuppressions } from './suppressions.ts';
import type { DomainTemplates } from './templates.ts';
import type { PendingWebhook, WebhookAttempt } from './webhook-attempt.ts';

/** What Mailgun remembers of a message once it is sent. */
export interface SentMessage {
  domain: string;
  /** Octets of the bodies. */
  size: number;
  testMode: boolean;
  tracking: Submission['tracking'];
}

export interface MailgunState {
  /** Oldest first. */
  events: LoggedEvent[];
  /** By message id, oldest first. */
  messages: Record<string, SentMessage>;
  scheduled: Submission[];
  /** By sending domain. */
  suppressions: Record<string, DomainSuppressions>;
  /** By sending domain; absent in a state from before templates were kept. */
  templates?: Record<string, DomainTemplates>;
  webhooks: { pending: PendingWebhook[]; log: WebhookAttempt[] };
}

export type MailgunStore = State<MailgunState>;

export const openMailgunState = (file: string | undefined): MailgunStore =>
  openState<MailgunState>(file, {
    events: [],
    messages: {},
    scheduled: [],
    suppressions: {},
    webhooks: { pending: [], log: [] },
  });
