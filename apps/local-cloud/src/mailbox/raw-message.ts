import MailComposer from 'nodemailer/lib/mail-composer';
import type { Mail } from './mail.ts';

/** The mail as RFC 5322 source: the headers as delivered, the bodies encoded for transport. */
export const rawMessage = async ({ messageId, headers, html, text }: Mail): Promise<string> => {
  const message = new MailComposer({
    messageId: `<${messageId}>`,
    ...(text !== undefined && { text }),
    ...(html !== undefined && { html }),
  }).compile();
  for (const [name, value] of headers) {
    if (!isWrittenByComposer(name)) message.addHeader(name, value);
  }
  return (await message.build()).toString();
};

const isWrittenByComposer = (name: string): boolean =>
  /^(message-id|mime-version|content-type|content-transfer-encoding)$/i.test(name);
