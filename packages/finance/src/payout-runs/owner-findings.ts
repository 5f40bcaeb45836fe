import type { PayoutFinding } from '@distronation/contracts';
import { aboutRow, aboutRun } from './finding.ts';
import type { ReadRow } from './read-rows.ts';

/** The canonical addresses of the contacts that have each custom id. */
type Partners = ReadonlyMap<string, readonly string[]>;

const owner = (row: ReadRow, partners: Partners): PayoutFinding[] => {
  const { customId, mailbox } = row;
  if (customId === undefined || mailbox === undefined) return [];
  const owners = partners.get(customId);
  if (!owners) {
    const message = `No contact has the custom id ${customId}, so nobody can tell whether it is theirs`;
    return [aboutRow(row, 'owner_unknown', 'warning', message)];
  }
  if (owners.includes(mailbox)) return [];
  const message = `${customId} belongs to ${owners.join(', ')}, and the row goes to ${mailbox}`;
  return [aboutRow(row, 'owner_differs', 'error', message)];
};

/** Rows that go to somebody else than the partner, and partners without a row. Who has a report of the
 *  month is told by that. */
export const ownerFindings = (
  rows: readonly ReadRow[],
  partners: Partners,
  hasReport: (customId: string) => boolean,
): PayoutFinding[] => {
  const named = new Set(rows.map(({ customId }) => customId));
  const extra = [...partners.keys()]
    .filter((customId) => !named.has(customId) && !hasReport(customId))
    .toSorted();
  return [
    ...rows.flatMap((row) => owner(row, partners)),
    ...extra.map((customId) => {
      const message = `A contact has the custom id ${customId}, and no row names it`;
      return aboutRun('extra_partner', 'warning', message, customId);
    }),
  ];
};
