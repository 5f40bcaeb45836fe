import {
  greetingHtml,
  linksHtml,
  payoutHtml,
  valuesHtml,
  type LetterParts,
} from './payout-html.ts';
import type { PayoutLetter, PayoutPart } from './payout-mail.ts';
import { greetingText, linksText, payoutText, valuesText } from './payout-text.ts';

const fields = {
  greeting: 'payout greeting',
  values: 'payout values',
  links: 'payout links',
} as const;

const hole = (name: string): string => `{{${name}|}}`;

const holes: Omit<LetterParts, 'message'> = {
  greeting: hole(fields.greeting),
  values: hole(fields.values),
  links: hole(fields.links),
};

/** The month's mail as it is for all partners, with a hole for each part that is a partner's own. The
 *  footer with the way out goes before `</body>` and at the end of the text. */
export const payoutTemplate = ({ month, messageHtml, messageText }: PayoutLetter) => ({
  html: payoutHtml(month, { ...holes, message: messageHtml }),
  text: payoutText({ ...holes, message: messageText }),
});

/** What fills the holes for one partner. */
export const payoutFields = (part: PayoutPart) => ({
  [fields.greeting]: {
    html: greetingHtml(part.messageGreeting),
    text: greetingText(part.messageGreeting),
  },
  [fields.values]: { html: valuesHtml(part), text: valuesText(part) },
  [fields.links]: { html: linksHtml(part), text: linksText(part) },
});
