import type { MessageTag, SendEmailCommandInput } from '@aws-sdk/client-sesv2';
import type { SharedMail, Tracking } from '../delivery.ts';
import type { Footer, PersonalDelivery } from '../ports.ts';
import { bodiesOf } from './bodies.ts';
import { encodedMailbox } from './encoded-mailbox.ts';
import { fillContent } from './personal-content.ts';

export interface SesOptions {
  footer: Footer;
  configurationSet: string;
  /** Set when SES manages the list: it then replaces both List-Unsubscribe headers by its own. */
  contactList?: string;
}

const maxTagLength = 256;

/** SES takes letters, digits, `_` and `-` in tags, and nothing else. */
export const sanitizeTag = (text: string): string =>
  text.replaceAll(/[^A-Za-z0-9_-]/g, '_').slice(0, maxTagLength);

/** Tracking is a property of the configuration set, so there is one for each combination. */
const configurationSetFor = (base: string, { opens, clicks }: Tracking): string => {
  if (opens && clicks) return base;
  if (opens) return `${base}-opens`;
  return clicks ? `${base}-clicks` : `${base}-untracked`;
};

const tagsOf = (
  { id, tags, variables }: SharedMail,
  { delivery }: PersonalDelivery,
): MessageTag[] => [
  { Name: 'send_id', Value: sanitizeTag(id) },
  { Name: 'delivery_id', Value: delivery.id },
  { Name: 'recipient', Value: sanitizeTag(`recipient_${delivery.recipient.address}`) },
  ...tags.map((tag, index) => ({ Name: `tag_${index + 1}`, Value: sanitizeTag(tag) })),
  ...Object.entries(variables).map(([name, value]) => ({
    Name: sanitizeTag(`variable_${name}`),
    Value: sanitizeTag(value) || '_',
  })),
];

const utf8 = (Data: string) => ({ Data, Charset: 'UTF-8' });

/** One message for one recipient. */
export const sesMessage = (
  send: SharedMail,
  personal: PersonalDelivery,
  { configurationSet, contactList, footer }: SesOptions,
): SendEmailCommandInput => {
  const { topic, tracking } = send;
  const { unsubscribe, delivery, fields } = personal;
  const content = fillContent(send.content, fields);
  const { html, text } = bodiesOf({ ...send, content }, footer, unsubscribe.url);
  return {
    FromEmailAddress: encodedMailbox(content.from),
    Destination: { ToAddresses: [encodedMailbox(delivery.recipient)] },
    ...(content.replyTo ? { ReplyToAddresses: [encodedMailbox(content.replyTo)] } : {}),
    ConfigurationSetName: configurationSetFor(configurationSet, tracking),
    EmailTags: tagsOf(send, personal),
    ...(contactList === undefined
      ? {}
      : { ListManagementOptions: { ContactListName: contactList, TopicName: topic } }),
    Content: {
      Simple: {
        Subject: utf8(content.subject),
        Body: { Text: utf8(text), ...(html === undefined ? {} : { Html: utf8(html) }) },
        Headers: [
          { Name: 'List-Unsubscribe', Value: unsubscribe.header },
          { Name: 'List-Unsubscribe-Post', Value: 'List-Unsubscribe=One-Click' },
        ],
      },
    },
  };
};
