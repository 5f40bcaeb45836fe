import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Faults } from '../../control/faults.ts';
import { holdConnection, type Hold } from '../../control/hold-connection.ts';
import type { Mailbox } from '../../mailbox/mail.ts';
import type { Adopt } from '../../mailbox/recipient-actions.ts';
import { account } from './account.ts';
import { dispatch, type Dispatch } from './dispatch.ts';
import { eventLog } from './event-log.ts';
import { eventRoutes } from './event-routes.ts';
import { sufferFaults } from './fault-middleware.ts';
import { readForm } from './form.ts';
import { maxMessageBytes } from './limits.ts';
import { mailgunRecipient, type MailgunRecipient } from './recipient.ts';
import { answerRefusal, refuse } from './refusal.ts';
import { openMailgunState } from './state.ts';
import { readSubmission } from './read-submission.ts';
import { suppressionRoutes } from './suppression-routes.ts';
import { suppressionLists, suppressions } from './suppressions.ts';
import { templateRoutes } from './template-routes.ts';
import { templates, type Templates } from './templates.ts';
import { systemTimers, type Timers } from '../../timers.ts';
import { webhooks } from './webhooks.ts';

export interface MailgunFakeOptions {
  mailbox: Pick<Mailbox, 'deliver'>;
  faults: Faults;
  apiKey: string;
  /** Signs webhooks. */
  signingKey: string;
  /** The account's sending domains; any other is a 404. */
  domains: string[];
  /** Where every event is posted; nowhere when absent. */
  webhookUrl?: string;
  /** Milliseconds before it is posted again for the first times, in the place of Mailgun's minutes. */
  firstRetryDelays?: readonly number[] | undefined;
  /** Who sees to delivered mail; nobody when absent. */
  adopt?: Adopt;
  /** In memory only when absent. */
  stateFile?: string;
  timers?: Timers;
  hold?: Hold;
  fetch?: typeof fetch;
}

export interface MailgunFake {
  /** The API under `/v3`, and `/webhook-log`. */
  app: Hono;
  /** What recipients do with delivered mail. */
  recipient: MailgunRecipient;
  /** Posts a known event's webhook again, newly signed. Tells whether the event is known. */
  redeliver(eventId: string): boolean;
  /** Resolves when no webhook request is under way. */
  settled(): Promise<void>;
  flush(): void;
  /** Cancels what waits for its time; the state keeps it for the next start. */
  stop(): void;
}

/** Mailgun on one machine: sending, events, webhooks and suppressions for real clients. */
export const mailgunFake = (options: MailgunFakeOptions): MailgunFake => {
  const { mailbox, faults, timers = systemTimers, hold = holdConnection() } = options;
  const { adopt = () => false } = options;
  const store = openMailgunState(options.stateFile);
  const sender = webhooks({
    url: options.webhookUrl,
    signingKey: options.signingKey,
    firstRetryDelays: options.firstRetryDelays,
    store,
    timers,
    fetch: options.fetch ?? fetch,
  });
  const log = eventLog(store, (event, arrivals) => {
    const isLost = faults.take('mailgun_webhooks', event.event) !== undefined;
    if (!isLost) sender.send(event, arrivals);
  });
  const lists = suppressions(store, timers.now);
  const stored = templates(store, timers.now);
  const recipient = mailgunRecipient({ store, log, suppressions: lists, now: timers.now });
  const dispatcher = dispatch({
    mailbox,
    store,
    log,
    suppressions: lists,
    timers,
    adopt: (mail) => adopt(mail, recipient),
  });
  sender.resume();
  dispatcher.resume();

  const redeliver = (eventId: string): boolean => {
    const event = log.find(eventId);
    if (event) sender.send(event);
    return event !== undefined;
  };

  const api = new Hono();
  api.use('/:domain/*', account(options));
  api.use('/:domain/messages', sufferFaults(faults, 'messages.create', hold));
  api.use('/:domain/events/*', sufferFaults(faults, 'events.get', hold));
  api.use('/:domain/templates/*', sufferFaults(faults, 'templates', hold));
  for (const list of suppressionLists) {
    api.use(`/:domain/${list}/*`, sufferFaults(faults, 'suppressions', hold));
  }
  api.route('/', messageRoutes(dispatcher, timers, stored));
  api.route('/', eventRoutes(log, timers));
  api.route('/', suppressionRoutes(lists));
  api.route('/', templateRoutes(stored));

  const app = new Hono();
  app.onError(answerRefusal);
  app.route('/v3', api);
  app.get('/webhook-log', (c) => c.json({ attempts: sender.log() }));
  app.post('/webhook-log/:eventId/redeliver', (c) =>
    redeliver(c.req.param('eventId')) ? c.json({ sent: true }) : refuse('Unknown event', 404),
  );

  return {
    app,
    recipient,
    redeliver,
    settled: sender.settled,
    flush: store.flush,
    stop() {
      sender.stop();
      dispatcher.stop();
      store.flush();
    },
  };
};

const messageRoutes = (dispatcher: Dispatch, timers: Timers, stored: Templates): Hono => {
  const app = new Hono();
  const onError = () => refuse('Message exceeds 25 MB', 413);
  app.post('/:domain/messages', bodyLimit({ maxSize: maxMessageBytes, onError }), async (c) => {
    const form = await readForm(c);
    const submission = readSubmission(form, c.req.param('domain'), timers.now(), stored);
    dispatcher.accept(submission);
    return c.json({ id: `<${submission.messageId}>`, message: 'Queued. Thank you.' });
  });
  return app;
};
