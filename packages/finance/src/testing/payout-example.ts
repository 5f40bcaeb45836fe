import type { PayoutMail, ReportMailLink } from '../payout-mail.ts';

export const payoutLink: ReportMailLink = {
  label: 'YouTube Report',
  customId: 'DN-1001',
  url: 'https://api.example.com/financial/reports/download?data=youtube',
  size: 24_210,
  endsAt: new Date('2026-12-18T09:30:07Z'),
};

export const payoutExample: PayoutMail = {
  month: { year: '2026', month: '08' },
  messageGreeting: 'Hello Lena,',
  messageHtml:
    '<p>your statement for August is ready. The reports are attached to nothing: you download them, and the links are yours alone.</p><p>Payment leaves on the 28th.</p>',
  messageText:
    'your statement for August is ready. The reports are attached to nothing: you download them, and the links are yours alone.\n\nPayment leaves on the 28th.',
  payoutValues: [
    { label: 'YouTube', amount: '1,204.50 USD' },
    { label: 'Streaming', amount: '318.07 USD' },
    { label: 'Total', amount: '1,522.57 USD', isTotal: true },
  ],
  links: [
    payoutLink,
    {
      ...payoutLink,
      label: 'Streaming Report',
      url: 'https://api.example.com/financial/reports/download?data=streaming',
    },
  ],
};
