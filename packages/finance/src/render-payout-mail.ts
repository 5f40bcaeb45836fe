import { payoutHtml } from './payout-html.ts';
import type { PayoutMail } from './payout-mail.ts';
import { payoutText } from './payout-text.ts';

/** The monthly mail to a partner, in both forms. The footer with the way out goes before `</body>` and at
 *  the end of the text. */
export const renderPayoutMail = (mail: PayoutMail): { html: string; text: string } => ({
  html: payoutHtml(mail),
  text: payoutText(mail),
});
