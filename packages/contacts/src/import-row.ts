import { untilWritten, type Ctx } from '@distronation/common';
import type { ImportedRow } from '@distronation/contracts';
import { newContact, withChange, type Contact } from './contact.ts';
import { contactEntry } from './contact-entry.ts';
import type { ChangeDeps } from './create-contact.ts';
import { differencesBetween } from './differences.ts';
import { badRow, type GoodRow } from './judge-rows.ts';
import type { StoredContact } from './ports.ts';
import { sizeProblems } from './sizes.ts';

interface Import {
  source: string;
  dryRun: boolean;
}

const union = (before: readonly string[], more: readonly string[] = []): string[] => [
  ...new Set([...before, ...more]),
];

/** An import adds: it replaces single values, and takes nothing out of lists. */
const withAdded = (contact: Contact, { customIds, tags, ...values }: GoodRow['values']): Contact =>
  withChange(contact, {
    ...values,
    customIds: union(contact.customIds, customIds),
    tags: union(contact.tags, tags),
  });

/** What becomes of a row, given what is known of its address. Writes it down unless it is a dry run;
 *  what others wrote meanwhile is read again, and added to. */
export const importRowInto = (
  { contacts, tellConsents, newId, now }: ChangeDeps,
  { source, dryRun }: Import,
) => {
  /** Asked when a row's turn has come: somebody may be erased while those before it are written. */
  const isErased = async (address: string): Promise<boolean> =>
    (await tellConsents([address])).get(address)?.erasedAt !== undefined;

  return async (
    ctx: Ctx,
    { row, address, values }: GoodRow,
    known: StoredContact | undefined,
  ): Promise<ImportedRow> => {
    let isFirst = true;
    return untilWritten(async () => {
      const before = isFirst ? known : await contacts.read(address);
      isFirst = false;
      if (!before && (await isErased(address))) {
        const problem = badRow(row, 'email', 'This person asked to be erased');
        return { result: 'refused', erased: true, ...problem };
      }
      const at = now();
      const after = before
        ? { ...withAdded(before.contact, values), updatedAt: at.toISOString() }
        : newContact({ id: newId(), address, source, at }, values);
      const problems = sizeProblems(after);
      if (problems.length > 0) return { row, result: 'refused', problems };
      const differences = before ? differencesBetween(before.contact, after) : [];
      if (before && differences.length === 0) return { row, result: 'unchanged' };
      const outcome: ImportedRow = before
        ? { row, result: 'changed', differences }
        : { row, result: 'created' };
      if (dryRun) return outcome;
      const entry = contactEntry(ctx, now, { before, after, method: 'import' });
      return (await contacts.commit({ before, after, entry })) ? outcome : undefined;
    });
  };
};
