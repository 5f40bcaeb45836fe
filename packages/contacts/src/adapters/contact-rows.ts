import { indexShardOf, type TableKey } from '@distronation/common/adapters';
import { decodeTime } from 'ulid';
import * as z from 'zod';
import type { Contact } from '../contact.ts';
import type { ContactPlace, StoredContact } from '../ports.ts';
import type { Item } from './mail-table.ts';

const contactPk = (address: string): string => `CONTACT#${address}`;

export const profileKey = (address: string): TableKey => ({
  pk: contactPk(address),
  sk: 'PROFILE',
});

export const cardKey = (address: string): TableKey => ({ pk: contactPk(address), sk: 'CARD' });

const idPrefix = 'CUSTOMID#';

export const customIdKey = (customId: string, address: string): TableKey => ({
  pk: `${idPrefix}${customId}`,
  sk: address,
});

/** The list of all custom ids, in sixteen shards. */
export const partnersList = 'CUSTOMIDS';

/** That a contact has a custom id; in the list of all ids, too. */
export const customIdRow = (customId: string, address: string): Item => ({
  ...customIdKey(customId, address),
  gsi1pk: `${partnersList}#${indexShardOf(customId)}`,
  gsi1sk: customId,
});

const partner = z.object({ pk: z.string().startsWith(idPrefix), sk: z.string() });

export const parsePartner = (item: Item): { customId: string; address: string } => {
  const { pk, sk: address } = partner.parse(item);
  return { customId: pk.slice(idPrefix.length), address };
};

/** The list of all contacts in the order of their changes, in sixteen shards. */
export const placesList = 'CONTACTS';

export const placesPk = (shard: string): string => `${placesList}#${shard}`;

const placeOf = (address: string, sequence: string) => ({
  gsi1pk: placesPk(indexShardOf(address)),
  gsi1sk: sequence,
});

const profile = z.object({
  id: z.string(),
  address: z.string(),
  name: z.string().optional(),
  customIds: z.array(z.string()),
  tags: z.array(z.string()),
  fields: z.record(z.string(), z.string()),
  source: z.string(),
  erasedBefore: z.literal(true).optional(),
  createdAt: z.string(),
  updatedAt: z.string(),
  version: z.number(),
});

export const parseProfile = (item: Item): StoredContact => {
  const { version, name, erasedBefore, ...contact } = profile.parse(item);
  return {
    contact: {
      ...contact,
      ...(name === undefined ? {} : { name }),
      ...(erasedBefore ? { erasedBefore } : {}),
    },
    version,
  };
};

export const profileRow = (contact: Contact, version: number): Item => ({
  ...profileKey(contact.address),
  ...contact,
  version,
});

/** An item of its own, because an index copies whole items. `withFields` where there is room. */
export const cardRow = (contact: Contact, sequence: string, withFields: boolean): Item => {
  const { id, address, name, customIds, tags, fields, source, erasedBefore } = contact;
  return {
    ...cardKey(address),
    ...placeOf(address, sequence),
    id,
    name,
    customIds,
    tags,
    source,
    erasedBefore,
    ...(withFields ? { fields } : {}),
  };
};

/** Stands in the card's place, and does not say whose it was. */
export const tombstoneRow = ({ id, address }: Contact, sequence: string): Item => ({
  pk: `GONE#${id}`,
  sk: 'CARD',
  ...placeOf(address, sequence),
  id,
});

const place = z.object({
  pk: z.string(),
  gsi1sk: z.string(),
  id: z.string(),
  name: z.string().optional(),
  customIds: z.array(z.string()).default([]),
  tags: z.array(z.string()).default([]),
  source: z.string().default(''),
  fields: z.record(z.string(), z.string()).optional(),
  erasedBefore: z.literal(true).optional(),
});

export const parsePlace = (item: Item): ContactPlace => {
  const { pk, gsi1sk: sequence, id, name, fields, erasedBefore, ...labels } = place.parse(item);
  const prefix = contactPk('');
  if (!pk.startsWith(prefix)) return { sequence, id };
  return {
    sequence,
    id,
    card: {
      id,
      address: pk.slice(prefix.length),
      ...(name === undefined ? {} : { name }),
      ...labels,
      ...(fields ? { fields } : {}),
      ...(erasedBefore ? { erasedBefore } : {}),
      changedAt: new Date(decodeTime(sequence)),
    },
  };
};
