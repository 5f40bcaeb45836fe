import type { PayoutMail } from './payout-mail.ts';
import { endInWords, monthInWords, namerOf, sizeInWords } from './payout-words.ts';

const titled = (title: string, lines: readonly string[]): string[] =>
  lines.length > 0 ? [[title, ...lines].join('\n')] : [];

/** Amounts end below each other in programs with letters of one width. */
const valueLines = ({ payoutValues }: PayoutMail): string[] => {
  const widest = (texts: string[]) => Math.max(0, ...texts.map(({ length }) => length));
  const labels = widest(payoutValues.map(({ label }) => label));
  const amounts = widest(payoutValues.map(({ amount }) => amount));
  return payoutValues.map(
    ({ label, amount }) => `${label.padEnd(labels)}  ${amount.padStart(amounts)}`,
  );
};

const linkLines = (mail: PayoutMail): string[] => {
  const nameOf = namerOf(mail);
  return mail.links.map(
    (link) =>
      `${nameOf(link)}, ${sizeInWords(link.size)}, until ${endInWords(link.endsAt)}:\n${link.url}`,
  );
};

export const payoutText = (mail: PayoutMail): string =>
  [
    ...(mail.messageGreeting ? [mail.messageGreeting] : []),
    ...(mail.messageText.trim() === '' ? [] : [mail.messageText.trim()]),
    ...titled(`Your payout for ${monthInWords(mail.month)}`, valueLines(mail)),
    ...titled('Your reports', linkLines(mail)),
  ].join('\n\n');
