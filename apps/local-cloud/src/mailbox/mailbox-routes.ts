import { Hono } from 'hono';
import type { ReceiveMail } from '../emulators/ses/inbound.ts';
import { mailActions } from './actions.ts';
import { activityLog } from './activity.ts';
import { apiRoutes } from './api-routes.ts';
import type { Mail, Mailbox } from './mail.ts';
import { assetRoutes } from './page/assets.ts';
import { contentRoutes } from './page/content-routes.ts';
import { pageRoutes } from './page/page-routes.ts';
import { peopleRoutes } from './people-routes.ts';
import type { RecipientActions } from './recipient-actions.ts';
import type { RecipientsSwitch } from './recipients-switch.ts';

export interface MailboxRoutesOptions {
  mailbox: Mailbox;
  /** How each provider hears of what a recipient did. */
  recipients: Record<Mail['provider'], RecipientActions>;
  people: RecipientsSwitch;
  /** Takes in the mail that recipients write. */
  receive: ReceiveMail;
  /** Where a mail can be sent from, for whoever finds the mailbox empty. */
  crmUrl: string;
  now?: () => number;
  fetch?: typeof fetch;
}

/** The mailbox page at `/` and everything that it needs under `/mailbox`. */
export const mailboxRoutes = (options: MailboxRoutesOptions): Hono => {
  const {
    mailbox,
    recipients,
    people,
    receive,
    crmUrl,
    now = Date.now,
    fetch: send = fetch,
  } = options;
  const activity = activityLog(now);
  const perform = mailActions({ recipients, fetch: send, receive });

  const app = new Hono();
  app.route('/mailbox/assets', assetRoutes());
  app.route('/mailbox', peopleRoutes(people));
  app.route('/mailbox', apiRoutes({ mailbox, perform, activity }));
  app.route('/mailbox', contentRoutes(mailbox));
  app.route('/', pageRoutes({ mailbox, activity, people, crmUrl, now }));
  return app;
};
