import type { Mail } from './mail.ts';

export const providerNames: Readonly<Record<Mail['provider'], string>> = {
  mailgun: 'Mailgun',
  ses: 'Amazon SES',
  firebase: 'Firebase',
};
