import type { IncomingMail } from '../../emulators/ses/inbound.ts';
import type { Mail } from '../mail.ts';
import { openMailbox } from '../mailbox.ts';
import { mailboxRoutes } from '../mailbox-routes.ts';
import { noReports } from '../no-reports.ts';
import type { RecipientActions } from '../recipient-actions.ts';

type NewMail = Omit<Mail, 'id' | 'receivedAt'>;

const recorder = (provider: string, told: string[]): RecipientActions => ({
  bounce: (mail) => void told.push(`${provider}: bounce of ${mail.recipient}`),
  complain: (mail) => void told.push(`${provider}: complaint of ${mail.recipient}`),
  open: (mail) => void told.push(`${provider}: open of ${mail.recipient}`),
  click: (mail, url) => void told.push(`${provider}: click of ${mail.recipient} on ${url}`),
});

/** The mailbox's routes over an empty mailbox; `told` is what the providers were told of,
 *  `received` the mails that recipients wrote. */
export const runningMailbox = (options: { fetch?: typeof fetch } = {}) => {
  const now = Date.UTC(2026, 0, 15, 9);
  const mailbox = openMailbox({ now: () => now });
  const told: string[] = [];
  const received: IncomingMail[] = [];
  let speed: number | undefined;
  const app = mailboxRoutes({
    mailbox,
    recipients: {
      mailgun: recorder('mailgun', told),
      ses: recorder('ses', told),
      firebase: noReports,
    },
    people: {
      speed: () => speed,
      turn: (on) => void (speed = on ? 60 : undefined),
    },
    receive: async (mail) => {
      received.push(mail);
      if (mail.recipient.startsWith('nobody')) throw new Error('Nobody reads that.');
      return 'mail-1';
    },
    crmUrl: 'http://localhost:3000',
    now: () => now,
    ...options,
  });
  const deliver = (mail: Partial<NewMail> = {}): Mail => mailbox.deliver({ ...hello, ...mail });
  return { app, mailbox, told, received, deliver };
};

export const oneClickHeaders = (url: string): Mail['headers'] => [
  ['List-Unsubscribe', `<${url}>`],
  ['List-Unsubscribe-Post', 'List-Unsubscribe=One-Click'],
];

const hello: NewMail = {
  provider: 'mailgun',
  messageId: 'm-1@example.com',
  from: 'Ana <ana@distro-nation.com>',
  recipient: 'bo@example.com',
  subject: 'Hello',
  html: '<p>Hi <a href="https://example.com/report">report</a></p>',
  text: 'Hi',
  headers: [['Subject', 'Hello'], ...oneClickHeaders('https://example.com/u')],
  metadata: { tags: [], variables: {} },
};
