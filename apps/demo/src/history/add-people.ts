import { auditEntry } from '@distronation/common';
import type { Person } from '../company/people.ts';
import { importer } from './colleagues.ts';
import type { PastWorld } from './world.ts';

/** Has the contacts be there, each since its time. */
export const addPeople = async (
  { contacts }: Pick<PastWorld, 'contacts'>,
  people: readonly Person[],
): Promise<void> => {
  for (const { contact } of people) {
    const { address, customIds, createdAt, source } = contact;
    const entry = auditEntry(importer, () => new Date(createdAt), {
      action: 'contact.create',
      subject: address,
      method: source.startsWith('import:') ? 'import' : 'staff',
      after: { customIds },
    });
    await contacts.commit({ before: undefined, after: contact, entry });
  }
};
