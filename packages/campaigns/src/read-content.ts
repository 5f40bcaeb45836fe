import { DomainError } from '@distronation/common';
import {
  domainOf,
  parseAddress,
  placeholdersIn,
  type Address,
  type Audience,
} from '@distronation/contracts';
import type { CampaignContent, Recipient, TextFromHtml } from './ports.ts';

export interface ContentDeps {
  textFromHtml: TextFromHtml;
  defaultFrom: Address;
  sendingDomains: readonly string[];
}

interface GivenContent {
  subject: string;
  html?: string | undefined;
  text?: string | undefined;
  from?: string | undefined;
  replyTo?: string | undefined;
}

const read = (text: string): Address => {
  const address = parseAddress(text);
  if (!address) throw new TypeError('The contract lets no such address through');
  return address;
};

/** What the mails say, as it was ordered. Rejects with `sender_not_allowed`. */
export const readContent = (
  { subject, html, text, from, replyTo }: GivenContent,
  { textFromHtml, defaultFrom, sendingDomains }: ContentDeps,
): CampaignContent => {
  const sender = from === undefined ? defaultFrom : read(from);
  if (!sendingDomains.includes(domainOf(sender.address)))
    throw new DomainError('sender_not_allowed');
  const content = {
    subject,
    ...(html?.trim() ? { html } : {}),
    text: text?.trim() ? text : textFromHtml(html ?? ''),
    from: sender,
    ...(replyTo === undefined ? {} : { replyTo: read(replyTo) }),
  };
  const said = [content.subject, content.html ?? '', content.text];
  return { ...content, isPersonal: said.some((part) => placeholdersIn(part).length > 0) };
};

/** The people of an audience that names them one by one. */
export const readRecipients = (
  recipients: Extract<Audience, { recipients: unknown }>['recipients'],
): Recipient[] =>
  recipients.map(({ email, name, fields }) => {
    const mailbox = read(email);
    return {
      ...mailbox,
      ...(name === undefined ? {} : { name }),
      ...(fields === undefined ? {} : { fields }),
    };
  });
