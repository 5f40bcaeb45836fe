import { placeholdersIn, readAddress, type Audience } from '@distronation/contracts';
import type { CampaignContent, ReadSenders, Recipient, TextFromHtml } from './ports.ts';

export interface ContentDeps {
  textFromHtml: TextFromHtml;
  readSenders: ReadSenders;
}

interface GivenContent {
  subject: string;
  html?: string | undefined;
  text?: string | undefined;
  from?: string | undefined;
  replyTo?: string | undefined;
}

/** What the mails say, as it was ordered. Rejects with `sender_not_allowed`. */
export const readContent = (
  { subject, html, text, ...senders }: GivenContent,
  { textFromHtml, readSenders }: ContentDeps,
): CampaignContent => {
  const content = {
    subject,
    ...(html?.trim() ? { html } : {}),
    text: text?.trim() ? text : textFromHtml(html ?? ''),
    ...readSenders(senders),
  };
  const said = [content.subject, content.html ?? '', content.text];
  return { ...content, isPersonal: said.some((part) => placeholdersIn(part).length > 0) };
};

/** The people of an audience that names them one by one. */
export const readRecipients = (
  recipients: Extract<Audience, { recipients: unknown }>['recipients'],
): Recipient[] =>
  recipients.map(({ email, name, fields }) => {
    const mailbox = readAddress(email);
    return {
      ...mailbox,
      ...(name === undefined ? {} : { name }),
      ...(fields === undefined ? {} : { fields }),
    };
  });
