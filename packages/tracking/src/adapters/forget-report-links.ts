import { reportLinkPk } from '@distronation/common/adapters';
import type { ForgetRecipient } from '../ports.ts';
import { contactPk } from './event-rows.ts';
import type { Item, MailTable } from './mail-table.ts';
import { queryItems } from './query-all.ts';
import { removeItems } from './remove-items.ts';

const pageSize = 20;
const pointers = { from: 'REPORTLINK#', to: 'REPORTLINK$' };

/** Deletes the links to reports that were mailed to somebody, with all receipts; they open nothing any more.
 *  What leads to a link goes after it, so that a call that is cut off can be repeated. */
export const forgetReportLinks = (
  table: MailTable,
  now: () => number = Date.now,
): ForgetRecipient => {
  const forget = async (pointer: Item): Promise<number> => {
    const partition = reportLinkPk(String(pointer['id']));
    const items = await queryItems(table, { partition });
    const removed = await removeItems(table, items);
    return removed < items.length ? removed : removed + (await removeItems(table, [pointer]));
  };
  return async (address, deadline) => {
    let removed = 0;
    while (now() < deadline) {
      const range = { partition: contactPk(address), ...pointers };
      const found = await queryItems(table, range, { limit: pageSize });
      if (found.length === 0) return { removed, complete: true };
      for (const pointer of found) removed += await forget(pointer);
    }
    return { removed, complete: false };
  };
};
