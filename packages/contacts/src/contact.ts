import { canonicalAddress, parseAddress } from '@distronation/contracts';

/** What staff know about somebody. What the person chose is kept apart, and is not theirs to change. */
export interface Contact {
  /** Stays the same for as long as the contact exists. */
  id: string;
  /** Canonical. */
  address: string;
  name?: string;
  /** Of the partner; reports are filed under them. Several contacts may share one. */
  customIds: string[];
  tags: string[];
  fields: Record<string, string>;
  /** Whether the person had their data erased before. What they chose until then holds on, and is kept
   *  without their address. */
  erasedBefore?: true;
  /** How it came: `manual`, `youtube`, `import:<file>`. */
  source: string;
  /** ISO 8601 */
  createdAt: string;
  /** ISO 8601 */
  updatedAt: string;
}

/** What is absent stays as it is; null takes away. Lists replace the ones before. */
export interface ContactChange {
  name?: string | null | undefined;
  customIds?: string[] | undefined;
  tags?: string[] | undefined;
  fields?: Record<string, string | null> | undefined;
}

/** The key under which a contact with this address, given in any form, is known. */
export const addressOf = (email: string): string =>
  canonicalAddress(parseAddress(email)?.address ?? email);

const isPresent = (field: [string, string | null]): field is [string, string] => field[1] !== null;

/** The contact as the change makes it; when it was changed is for the caller to say. */
export const withChange = (contact: Contact, change: ContactChange): Contact => {
  const { name: nameBefore, ...rest } = contact;
  const name = change.name === undefined ? nameBefore : change.name;
  return {
    ...rest,
    ...(typeof name === 'string' ? { name } : {}),
    customIds: change.customIds ?? contact.customIds,
    tags: change.tags ?? contact.tags,
    fields: Object.fromEntries(
      Object.entries({ ...contact.fields, ...change.fields }).filter(isPresent),
    ),
  };
};

export const newContact = (
  { at, ...known }: Pick<Contact, 'id' | 'address' | 'source' | 'erasedBefore'> & { at: Date },
  values: ContactChange,
): Contact => {
  const [createdAt, updatedAt] = [at.toISOString(), at.toISOString()];
  const empty = { ...known, customIds: [], tags: [], fields: {}, createdAt, updatedAt };
  return withChange(empty, values);
};
