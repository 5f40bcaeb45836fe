import type { ReportMonth } from './report.ts';

/** A line of the payout, already written as its reader is to see it: `YouTube`, `1,204.50 USD`. */
export interface PayoutValue {
  label: string;
  amount: string;
  /** The sum of the others, set apart from them. */
  isTotal?: boolean;
}

/** A link of the mail: to a page of ours, or straight to the file. */
export interface ReportMailLink {
  label: string;
  customId: string;
  url: string;
  /** Bytes of the file. */
  size: number;
  endsAt: Date;
}

/** What is the same for all partners. */
export interface PayoutLetter {
  month: ReportMonth;
  /** What finance wrote this month, in both forms; the HTML is theirs and is not escaped. */
  messageHtml: string;
  messageText: string;
}

/** What is one partner's own. */
export interface PayoutPart {
  month: ReportMonth;
  /** Plain text, such as `Hello Ana,`. */
  messageGreeting?: string | undefined;
  payoutValues: readonly PayoutValue[];
  links: readonly ReportMailLink[];
}

export type PayoutMail = PayoutLetter & PayoutPart;
