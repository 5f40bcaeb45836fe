import type { Mail } from '../../mailbox/mail.ts';
import { accountId, arn } from '../aws-account.ts';
import { bareAddress, domainOf } from './addresses.ts';
import type { SesEvent } from './events.ts';
import type { Header } from './message-headers.ts';

/** What every event says of the mail it is about. */
export interface SentMail {
  messageId: string;
  /** Epoch milliseconds. */
  sentAt: number;
  /** As the caller gave it, with the display name. */
  from: string;
  destination: string[];
  subject?: string | undefined;
  headers: Header[];
  tags: Record<string, string>;
  configurationSet?: string | undefined;
}

/** The JSON that SES publishes for one event. */
export const eventMessage = (mail: SentMail, { type, detail }: SesEvent): string =>
  JSON.stringify({ eventType: type, mail: describeMail(mail), [memberOf(type)]: detail });

const memberOf = (type: SesEvent['type']): string => type.charAt(0).toLowerCase() + type.slice(1);

const describeMail = (mail: SentMail) => {
  const sender = bareAddress(mail.from);
  const to = mail.headers.find(([name]) => name === 'To')?.[1];
  return {
    timestamp: new Date(mail.sentAt).toISOString(),
    messageId: mail.messageId,
    source: mail.from,
    sourceArn: arn('ses', `identity/${domainOf(sender)}`),
    sendingAccountId: accountId,
    destination: mail.destination,
    headersTruncated: false,
    headers: mail.headers.map(([name, value]) => ({ name, value })),
    commonHeaders: {
      from: [mail.from],
      to: to?.split(', '),
      messageId: mail.messageId,
      subject: mail.subject,
    },
    tags: {
      'ses:configuration-set': [mail.configurationSet],
      'ses:source-ip': ['127.0.0.1'],
      'ses:from-domain': [domainOf(sender)],
      'ses:caller-identity': ['local'],
      ...Object.fromEntries(Object.entries(mail.tags).map(([name, value]) => [name, [value]])),
    },
  };
};

/** The events of a delivered mail are about the one recipient whose copy it is. */
export const sentMailOf = (mail: Mail): SentMail => ({
  messageId: mail.messageId,
  sentAt: Date.parse(mail.receivedAt),
  from: mail.from,
  destination: [mail.recipient],
  subject: mail.subject,
  headers: mail.headers,
  tags: mail.metadata.variables,
  configurationSet: mail.metadata.configurationSet,
});
