import { canonicalAddress } from '@distronation/contracts';
import type { InboundMail, Machine } from './inbound-mail.ts';

const autoSubject =
  /^\W*(?:auto(?:matic(?:ally)?)?[\s-]*(?:repl(?:y|ied)|response|antwort|generated)|automatische antwort|abwesenheit|out of (?:the )?office|on vacation|vacation|r[eé]ponse automatique|absence du bureau|respuesta autom[aá]tica|risposta automatica|resposta autom[aá]tica|automatisch antwoord)/iu;

const isReport = (contentType: string): boolean =>
  /^\s*multipart\/report\b|^\s*message\/(?:delivery-status|disposition-notification)\b/i.test(
    contentType,
  );

const isMailServer = (address: string): boolean => /^(?:mailer-daemon|postmaster)@/i.test(address);

const isBounce = ({ envelopeSender, from, headers }: InboundMail): boolean =>
  envelopeSender === '' ||
  isMailServer(envelopeSender) ||
  from.some(isMailServer) ||
  isReport(headers.get('content-type') ?? '') ||
  headers.has('x-failed-recipients');

const isAutomatic = ({ subject, headers }: InboundMail): boolean => {
  const submitted = headers.get('auto-submitted')?.trim().toLowerCase() ?? 'no';
  return (
    !submitted.startsWith('no') ||
    ['x-autoreply', 'x-autorespond', 'x-auto-reply'].some((name) => headers.has(name)) ||
    /\bauto_reply\b/i.test(headers.get('precedence') ?? '') ||
    autoSubject.test(subject)
  );
};

const isBulk = ({ headers }: InboundMail): boolean =>
  ['list-id', 'list-unsubscribe', 'list-post'].some((name) => headers.has(name)) ||
  /^\s*(?:bulk|junk|list)\s*$/i.test(headers.get('precedence') ?? '');

/** Which kind of machine wrote a mail; undefined for one that a person may have written.
 *  `mailbox` is our own, which has nothing to tell itself. */
export const machineBehind = (mail: InboundMail, mailbox: string): Machine | undefined => {
  if (mail.from.some((each) => canonicalAddress(each) === canonicalAddress(mailbox))) return 'loop';
  if (isBounce(mail)) return 'bounce';
  if (isAutomatic(mail)) return 'auto_reply';
  return isBulk(mail) ? 'mailing_list' : undefined;
};
