import { badRequest } from './ses-errors.ts';
import type { SendEmailInput } from './send-email-input.ts';

export type Header = [name: string, value: string];

/** Written by SES from the request's other members. */
const reserved = new Set(
  ['From', 'To', 'Cc', 'Bcc', 'Reply-To', 'Subject', 'Return-Path', 'MIME-Version'].map((name) =>
    name.toLowerCase(),
  ),
);
/** The caller may name them, but SES writes its own. */
const overridden = new Set(['date', 'message-id']);

/** The caller's own headers, as far as SES delivers them. */
const customHeaders = ({ Headers }: SendEmailInput['Content']['Simple']): Header[] => {
  const seen = new Set<string>();
  for (const { Name } of Headers) {
    const name = Name.toLowerCase();
    if (reserved.has(name) || name.startsWith('content-')) {
      throw badRequest(`Header <${Name}> is not allowed.`);
    }
    if (name.startsWith('list-') && seen.has(name)) throw badRequest(`Duplicate header <${Name}>.`);
    seen.add(name);
  }
  return Headers.filter(({ Name }) => !overridden.has(Name.toLowerCase())).map(
    ({ Name, Value }): Header => [Name, Value],
  );
};

const addressed = (name: string, addresses: string[]): Header[] =>
  addresses.length === 0 ? [] : [[name, addresses.join(', ')]];

/** The header fields of the delivered message, in order. */
export const messageHeaders = (
  input: SendEmailInput,
  { messageId, sentAt }: { messageId: string; sentAt: number },
): Header[] => {
  const { Destination, ReplyToAddresses, Content } = input;
  return [
    ['Message-ID', `<${messageId}@email.amazonses.com>`],
    ['Date', new Date(sentAt).toUTCString().replace('GMT', '+0000')],
    ['From', input.FromEmailAddress],
    ...addressed('To', Destination.ToAddresses),
    ...addressed('Cc', Destination.CcAddresses),
    ...addressed('Reply-To', ReplyToAddresses),
    ['Subject', Content.Simple.Subject],
    ...customHeaders(Content.Simple),
  ];
};

/** The headers with these in place of all of the same names. */
export const withHeaders = (headers: Header[], replacements: Header[]): Header[] => {
  const replaced = new Set(replacements.map(([name]) => name.toLowerCase()));
  return [...headers.filter(([name]) => !replaced.has(name.toLowerCase())), ...replacements];
};
