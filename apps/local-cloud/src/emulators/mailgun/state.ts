import { openState, type State } from '../../state/json-state.ts';
import type { LoggedEvent } from './event-parts.ts';
import type { SentMessage, Submission } from './submission.ts';
import type { SuppressionState } from './suppressions.ts';
import type { TemplateState } from './templates.ts';
import type { PendingWebhook, WebhookAttempt } from './webhook-attempt.ts';

export interface MailgunState extends SuppressionState, TemplateState {
  /** Oldest first. */
  events: LoggedEvent[];
  /** By message id, oldest first. */
  messages: Record<string, SentMessage>;
  scheduled: Submission[];
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
