import MailComposer from 'nodemailer/lib/mail-composer';
import type { ReceiveMail, Verdict } from '../emulators/ses/inbound.ts';
import { parseUriList } from './list-unsubscribe.ts';
import type { Mail } from './mail.ts';

export interface Letter {
  /** Who the mail says it is from. */
  from: string;
  to: string;
  subject: string;
  text: string;
}

/** What RFC 6068 lets a link say; a plus is a plus there. */
const readMailto = (uri: string): Omit<Letter, 'from'> | undefined => {
  if (!/^mailto:/i.test(uri) || !URL.canParse(uri)) return undefined;
  const { pathname, search } = new URL(uri);
  const fields = new URLSearchParams(search.replaceAll('+', '%2B'));
  return {
    to: decodeURIComponent(pathname),
    subject: fields.get('subject') ?? '',
    text: fields.get('body') ?? '',
  };
};

/** The mail that a client writes for the mailto address in a mail's List-Unsubscribe; undefined where
 *  there is none. */
export const mailtoLetter = ({ headers, recipient }: Mail): Letter | undefined => {
  const list = headers.find(([name]) => name.toLowerCase() === 'list-unsubscribe')?.[1] ?? '';
  const letter = parseUriList(list).flatMap((uri) => readMailto(uri) ?? [])[0];
  return letter && { from: recipient, ...letter };
};

/** Sends it to the mail server of the address. Resolves with the id under which it was taken in. */
export const sendLetter = async (
  { from, to, subject, text }: Letter,
  dmarc: Verdict,
  receive: ReceiveMail,
): Promise<string> => {
  const raw = await new MailComposer({ from, to, subject, text }).compile().build();
  return receive({ envelopeSender: from, recipient: to, from, subject, raw, dmarc });
};
