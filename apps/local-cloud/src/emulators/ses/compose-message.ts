import { randomUUID } from 'node:crypto';
import type { SentMail } from './event-message.ts';
import { messageHeaders, withHeaders } from './message-headers.ts';
import type { SendEmailInput } from './send-email-input.ts';
import { fillPlaceholders, sealLink, unsubscribeHeaders } from './unsubscribe-link.ts';

export interface Message {
  mail: SentMail & { subject: string };
  html: string | undefined;
  text: string | undefined;
}

export interface Composing {
  destination: string[];
  /** Epoch milliseconds. */
  sentAt: number;
  /** Where the unsubscribe pages are reached from outside. */
  publicUrl: string;
  linkSecret: string;
}

/** The message as it leaves SES: with list management and one recipient, with SES's own links. */
export const composeMessage = (input: SendEmailInput, composing: Composing): Message => {
  const message = asGiven(input, composing);
  const { ListManagementOptions: management } = input;
  const [recipient, ...others] = composing.destination;
  if (!management || recipient === undefined || others.length > 0) return message;

  const { messageId, sentAt, from, tags, configurationSet } = message.mail;
  const link = {
    messageId,
    sentAt,
    from,
    tags,
    configurationSet,
    contactList: management.ContactListName,
    topic: management.TopicName,
    email: recipient,
  };
  const token = sealLink(link, composing.linkSecret);
  return withUnsubscribeLink(message, `${composing.publicUrl}/unsubscribe/${token}`);
};

const asGiven = (input: SendEmailInput, { destination, sentAt }: Composing): Message => {
  const messageId = `0100${sentAt.toString(16).padStart(12, '0')}-${randomUUID()}-000000`;
  const { Subject, Body } = input.Content.Simple;
  return {
    mail: {
      messageId,
      sentAt,
      from: input.FromEmailAddress,
      destination,
      subject: Subject,
      headers: messageHeaders(input, { messageId, sentAt }),
      tags: Object.fromEntries(input.EmailTags.map(({ Name, Value }) => [Name, Value])),
      configurationSet: input.ConfigurationSetName,
    },
    html: Body.Html,
    text: Body.Text,
  };
};

const withUnsubscribeLink = ({ mail, html, text }: Message, url: string): Message => ({
  mail: { ...mail, headers: withHeaders(mail.headers, unsubscribeHeaders(url)) },
  html: html && fillPlaceholders(html, url),
  text: text && fillPlaceholders(text, url),
});
