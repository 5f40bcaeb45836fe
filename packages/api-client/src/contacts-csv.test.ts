import type { FoundContact } from '@distronation/contracts';
import { describe, expect, it } from 'vitest';
import type { Client } from './client.ts';
import { contactsCsv } from './contacts-csv.ts';

const envelope = {
  success: true as const,
  timestamp: '2026-11-22T10:00:00.000Z',
  version: '1.0.0',
};

const contactOf = (n: number): FoundContact => ({
  id: `id-${n}`,
  email: `person${String(n).padStart(4, '0')}@example.com`,
  customIds: [],
  tags: [],
  source: 'manual',
  fields: {},
  changedAt: '2026-11-01T09:00:00.000Z',
  suppressed: {},
});

/** So many contacts, by the order of their addresses. */
const manyContacts = (contacts: readonly FoundContact[]) => {
  const asked: unknown[] = [];
  const client: Pick<Client, 'searchContacts'> = {
    async searchContacts({ query = {} }) {
      asked.push(query);
      const { after = '', limit = 50, facets } = query;
      const names = [...new Set(contacts.flatMap(({ fields }) => Object.keys(fields)))];
      const counts = { tags: [], sources: [], statuses: [] };
      const fields = names.map((value) => ({ value, count: 1 }));
      return {
        ...envelope,
        data: {
          contacts: contacts.filter(({ email }) => email > after).slice(0, limit),
          total: contacts.length,
          ...(facets === 'true' ? { facets: { ...counts, fields } } : {}),
        },
      };
    },
  };
  return { client, asked };
};

const linesOf = async (csv: AsyncIterable<string>): Promise<string[]> => {
  let text = '';
  for await (const chunk of csv) text += chunk;
  return text.split('\r\n').slice(0, -1);
};

describe('the CSV of contacts', () => {
  it('has a column for each custom field, and what strangers wrote is no formula there', async () => {
    const ana: FoundContact = {
      ...contactOf(1),
      name: '=1+1',
      customIds: ['DN-1', 'DN-2'],
      tags: ['label'],
      fields: { City: 'Oslo', source: 'a friend' },
      suppressed: { outreach: 'paused' },
    };
    expect(await linesOf(contactsCsv(manyContacts([ana, contactOf(2)]).client, {}))).toEqual([
      'email,name,custom ids,tags,City,field source,source,changed at,may get newsletter,may get outreach,may get financial',
      `person0001@example.com,'=1+1,"DN-1, DN-2",label,Oslo,a friend,manual,2026-11-01T09:00:00.000Z,yes,paused,yes`,
      'person0002@example.com,,,,,,manual,2026-11-01T09:00:00.000Z,yes,yes,yes',
    ]);
  });

  it('has all that a search finds, each once, by the order of their addresses', async () => {
    const { client, asked } = manyContacts(Array.from({ length: 1_001 }, (_, n) => contactOf(n)));
    const lines = (await linesOf(contactsCsv(client, { tag: 'label' }))).slice(1);
    expect(new Set(lines).size).toBe(1_001);
    expect(asked.slice(1)).toEqual([
      { tag: 'label', sort: 'email', limit: 500 },
      { tag: 'label', sort: 'email', limit: 500, after: 'person0499@example.com' },
      { tag: 'label', sort: 'email', limit: 500, after: 'person0999@example.com' },
    ]);
  });
});
