import type { LetterParts } from './payout-html.ts';
import type { PayoutPart } from './payout-mail.ts';
import { endInWords, monthInWords, namerOf, sizeInWords } from './payout-words.ts';

const titled = (title: string, lines: readonly string[]): string =>
  lines.length > 0 ? `\n\n${[title, ...lines].join('\n')}` : '';

/** Amounts end below each other in programs with letters of one width. */
const valueLines = ({ payoutValues }: PayoutPart): string[] => {
  const widest = (texts: string[]) => Math.max(0, ...texts.map(({ length }) => length));
  const labels = widest(payoutValues.map(({ label }) => label));
  const amounts = widest(payoutValues.map(({ amount }) => amount));
  return payoutValues.map(
    ({ label, amount }) => `${label.padEnd(labels)}  ${amount.padStart(amounts)}`,
  );
};

const linkLines = ({ links }: PayoutPart): string[] => {
  const nameOf = namerOf(links);
  return links.map(
    (link) =>
      `${nameOf(link)}, ${sizeInWords(link.size)}, until ${endInWords(link.endsAt)}:\n${link.url}`,
  );
};

// Each part brings the space that sets it apart, so that none is left where there is nothing.
export const greetingText = (greeting: string | undefined): string =>
  greeting ? `${greeting}\n\n` : '';

export const valuesText = (part: PayoutPart): string =>
  titled(`Your payout for ${monthInWords(part.month)}`, valueLines(part));

export const linksText = (part: PayoutPart): string => titled('Your reports', linkLines(part));

export const payoutText = ({ greeting, message, values, links }: LetterParts): string =>
  `${greeting}${message.trim()}${values}${links}`;
