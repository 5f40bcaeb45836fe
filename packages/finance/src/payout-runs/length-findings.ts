import type { PayoutFinding } from '@distronation/contracts';
import { payoutFields, payoutTemplate } from '../payout-template.ts';
import { aboutRow, aboutRun } from './finding.ts';
import type { PayoutOrder } from './payout-run.ts';
import { statementsOf, type Statement } from './statements.ts';

/** Gmail hides what follows, the way out among it. */
const gmailShows = 102_400;

/** The footer, with the longest link that leads out. */
const footerBytes = 1_500;

/** A file whose size and end are as long in words as most. */
const usualFile = { size: 24_210, endsAt: new Date('2026-12-18T09:30:07Z') };

interface Given {
  order: PayoutOrder;
  /** The kinds that each partner has for the month. */
  reports: ReadonlyMap<string, ReadonlySet<string>>;
  /** Characters of a link to a report. */
  linkLength: number;
}

const inWords = (bytes: number): string =>
  `${Math.ceil(bytes / 1024)} KB long, and Gmail shows 100 KB`;

const lengthOf = (
  { month, customIds, greeting, values }: Statement['particulars'],
  { reports, linkLength }: Given,
): number => {
  const url = 'x'.repeat(linkLength);
  const links = customIds.flatMap((customId) =>
    [...(reports.get(customId) ?? [])].map((label) => ({ ...usualFile, customId, label, url })),
  );
  const fields = payoutFields({ month, messageGreeting: greeting, payoutValues: values, links });
  return Object.values(fields).reduce((sum, { html }) => sum + Buffer.byteLength(html), 0);
};

/** A letter that is too long for everybody, or statements that are for those who are many partners. */
export const lengthFindings = (given: Given): PayoutFinding[] => {
  const { month, html, text } = given.order;
  const template = payoutTemplate({ month, messageHtml: html, messageText: text });
  const letter = Buffer.byteLength(template.html) + footerBytes;
  if (letter > gmailShows) {
    const message = `The message alone makes each mail ${inWords(letter)}: shorten it`;
    return [aboutRun('mail_too_long', 'warning', message)];
  }
  return statementsOf(given.order).flatMap(({ mailbox, rows: [row = 0], particulars }) => {
    const length = letter + lengthOf(particulars, given);
    if (length <= gmailShows) return [];
    const message = `The statement for ${mailbox} would be ${inWords(length)}: links and the way out may be hidden there`;
    return [aboutRow({ row }, 'mail_too_long', 'warning', message)];
  });
};
