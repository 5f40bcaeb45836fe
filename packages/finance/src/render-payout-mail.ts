import { fillPlaceholders } from '@distronation/contracts';
import type { PayoutMail } from './payout-mail.ts';
import { payoutFields, payoutTemplate } from './payout-template.ts';

/** The monthly mail as one partner gets it, in both forms, but for the footer. */
export const renderPayoutMail = (mail: PayoutMail): { html: string; text: string } => {
  const template = payoutTemplate(mail);
  const fields = new Map(Object.entries(payoutFields(mail)));
  const fill = (text: string, form: 'html' | 'text'): string =>
    fillPlaceholders(text, ({ name, instead = '' }) => fields.get(name)?.[form] ?? instead);
  return { html: fill(template.html, 'html'), text: fill(template.text, 'text') };
};
