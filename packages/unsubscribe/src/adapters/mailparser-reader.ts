import { simpleParser, type AddressObject, type HeaderLines, type ParsedMail } from 'mailparser';
import type { MailReader } from '../ports.ts';

const addressesIn = ({ value }: AddressObject): string[] =>
  value.flatMap(({ address, group = [] }) => [
    ...(address ? [address] : []),
    ...group.flatMap((member) => member.address ?? []),
  ]);

const fieldsOf = (lines: HeaderLines): Map<string, string> =>
  new Map(
    lines.map(({ key, line }) => [
      key,
      line
        .slice(line.indexOf(':') + 1)
        .replaceAll(/\r?\n/g, '')
        .trim(),
    ]),
  );

/** Of several From fields mailparser keeps one; who hides behind another must not pass for it. */
const fromOf = async ({ from, headerLines }: ParsedMail): Promise<string[]> => {
  const fields = headerLines.filter(({ key }) => key === 'from');
  if (fields.length < 2) return from ? addressesIn(from) : [];
  const each = await Promise.all(
    fields.map(({ line }) => simpleParser(Buffer.from(`${line}\r\n\r\n`))),
  );
  return each.flatMap((one) => (one.from ? addressesIn(one.from) : []));
};

/** Reads a mail as its sender's program wrote it, with what is broken in it as far as it goes. */
export const mailparserReader: MailReader = async (content) => {
  const mail = await simpleParser(content, {
    // Each would make one part from the other, or links from text: what a browser may want.
    skipHtmlToText: true,
    skipTextToHtml: true,
    skipTextLinks: true,
    skipImageLinks: true,
  });
  return {
    from: await fromOf(mail),
    subject: mail.subject ?? '',
    headers: fieldsOf(mail.headerLines),
    text: mail.text,
    html: mail.html === false ? undefined : mail.html,
  };
};
