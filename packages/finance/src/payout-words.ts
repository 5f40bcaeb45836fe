import type { ReportMailLink } from './payout-mail.ts';
import type { ReportMonth } from './report.ts';

const monthName = new Intl.DateTimeFormat('en-GB', {
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'UTC' });

/** `August 2026` */
export const monthInWords = ({ year, month }: ReportMonth): string =>
  monthName.format(new Date(`${year}-${month}-01T00:00:00Z`));

/** `18 December 2026, 09:30 UTC` */
export const endInWords = (endsAt: Date): string =>
  `${day.format(endsAt)}, ${time.format(endsAt)} UTC`;

/** `24 KB`, in units of a thousand as file managers mostly count. */
export const sizeInWords = (bytes: number): string => {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1_000))} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
};

/** Names the partner where the mail holds the reports of several. */
export const namerOf = (links: readonly ReportMailLink[]): ((link: ReportMailLink) => string) => {
  const isOfOne = new Set(links.map(({ customId }) => customId)).size <= 1;
  return ({ label, customId }) => (isOfOne ? label : `${label} · ${customId}`);
};
