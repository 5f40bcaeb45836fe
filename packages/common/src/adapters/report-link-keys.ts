import type { TableKey } from './dynamo-requests.ts';

/** Where a link to a report lies in the mail table, with its receipts below it. */
export const reportLinkPk = (id: string): string => `REPORTLINK#${id}`;

/** What leads from whom a link was mailed to to the link; links in the order in which they were issued. */
export const reportLinkOf = (address: string, issuedAt: string, id: string): TableKey => ({
  pk: `CONTACT#${address}`,
  sk: `REPORTLINK#${issuedAt}#${id}`,
});
