import { createHash } from 'node:crypto';
import type { ClientInfo, DeliveryEvent } from '../event.ts';
import { ifAny } from './said.ts';
import { listedForOf, sesKindOf } from './ses-kind.ts';
import { preferencesOf } from './ses-preferences.ts';
import { sesRecipientsOf, type SesRecipient } from './ses-recipients.ts';
import { readSesRecord, type SesRecord } from './ses-record.ts';
import { sesStatusOf } from './ses-status.ts';
import { sesTag, sesTagsOf } from './ses-tags.ts';

/** SES gives events no id and may publish one twice, each time as another notification: what it says
 *  is all that a repeat has in common with it. */
const idOf = (content: unknown, recipient = ''): string =>
  createHash('sha256')
    .update(JSON.stringify([content, recipient]))
    .digest()
    .subarray(0, 16)
    .toString('base64url');

/** A complaint's user agent is that of the server that reported it. */
const clientOf = ({ eventType, part }: SesRecord) =>
  eventType === 'Open' || eventType === 'Click'
    ? ifAny<ClientInfo>({ userAgent: part.userAgent, ip: part.ipAddress })
    : undefined;

const timeOf = ({ part, mail }: SesRecord): Date => {
  const at = part.timestamp ?? mail.timestamp;
  if (at === undefined) throw new TypeError('An event of SES that does not say when it happened');
  return at;
};

const eventAbout =
  (content: unknown, record: SesRecord) =>
  ({ address, answer }: SesRecipient): DeliveryEvent => {
    const { mail, part } = record;
    return {
      id: idOf(content, address),
      provider: 'ses',
      kind: sesKindOf(record),
      at: timeOf(record),
      messageId: mail.messageId,
      recipient: address,
      sendId: sesTag(mail.tags, 'send_id'),
      campaignId: sesTag(mail.tags, 'variable_campaignId'),
      tags: sesTagsOf(mail.tags),
      status: sesStatusOf(part, answer),
      client: clientOf(record),
      url: part.link,
      preferences: record.eventType === 'Subscription' ? preferencesOf(part) : undefined,
      listedFor: listedForOf(record),
      raw: content,
    };
  };

/** Reads the content of an event as SES wrote it: an event of ours for each recipient that it is
 *  about. Rejects what does not say what happened to which message, and when. */
export const readSesContent = (content: unknown): DeliveryEvent[] => {
  const record = readSesRecord(content);
  return sesRecipientsOf(record).map(eventAbout(content, record));
};

/** Reads what SES publishes to SNS; nothing for the sentence with which it greets a topic. */
export const readSesEvent = (message: string): DeliveryEvent[] =>
  message.trimStart().startsWith('{') ? readSesContent(JSON.parse(message)) : [];
