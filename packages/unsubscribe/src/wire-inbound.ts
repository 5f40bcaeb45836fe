import { mailparserReader } from './adapters/mailparser-reader.ts';
import { handleMailto } from './handle-mailto.ts';
import { judgeMail } from './judge-mail.ts';
import type { ConsentWiring } from './wire-consent.ts';
import type { LinkWiring } from './wire-links.ts';
import { wireUndecidedMails } from './wire-undecided.ts';

/** Apart from all others, since only one function loads what reads mail. */
export const wireMailto = (wiring: ConsentWiring & LinkWiring) => {
  const { env, tokens, maxAgeDays, now } = wiring;
  return handleMailto({
    readMail: mailparserReader,
    judge: judgeMail({ tokens, maxAgeDays, mailbox: env.UNSUBSCRIBE_MAILBOX, now }),
    ...wireUndecidedMails(wiring),
  });
};
