import { topics, type Endpoints, type FoundContact, type InputOf } from '@distronation/contracts';
import type { Client } from './client.ts';
import type { CsvCell } from './csv-line.ts';
import { exportPages, type CsvOptions } from './export-pages.ts';

type Query = InputOf<Endpoints['searchContacts']>['query'];

const limit = 500;

type Columns = Readonly<Record<string, (contact: FoundContact) => CsvCell>>;

const whatIsKnown: Columns = {
  email: ({ email }) => email,
  name: ({ name }) => name,
  'custom ids': ({ customIds }) => customIds.join(', '),
  tags: ({ tags }) => tags.join(', '),
};

const howItStands: Columns = {
  source: ({ source }) => source,
  'changed at': ({ changedAt }) => changedAt,
  ...Object.fromEntries(
    topics.map((topic) => [
      `may get ${topic}`,
      ({ suppressed }: FoundContact) => suppressed[topic] ?? 'yes',
    ]),
  ),
};

const isTaken = (name: string): boolean => name in whatIsKnown || name in howItStands;

const columnsOf = (fields: readonly string[]): Columns => ({
  ...whatIsKnown,
  ...Object.fromEntries(
    fields.map((field) => [
      isTaken(field) ? `field ${field}` : field,
      (contact: FoundContact) => contact.fields[field],
    ]),
  ),
  ...howItStands,
});

/** All contacts that a search finds, in the order of their addresses, as the text of a CSV file in
 *  pieces. Each custom field that any of them has is a column of its own, a hundred at most.
 *  @throws what the call throws. */
export const contactsCsv = async function* contactsCsv(
  client: Pick<Client, 'searchContacts'>,
  query: Omit<Query, 'limit' | 'offset' | 'after' | 'sort' | 'facets'>,
  options: CsvOptions = {},
): AsyncGenerator<string, void> {
  const { signal } = options;
  const counted = { ...query, limit: 1, facets: 'true' as const };
  const { data } = await client.searchContacts({ query: counted }, { signal });
  const fields = (data.facets?.fields ?? []).map(({ value }) => value).toSorted();
  yield* exportPages(
    columnsOf(fields),
    async (after: string | undefined, call) => {
      const place = after === undefined ? {} : { after };
      const page = { ...query, ...place, sort: 'email' as const, limit };
      const { contacts, total } = (await client.searchContacts({ query: page }, call)).data;
      const last = contacts.length === limit ? contacts.at(-1) : undefined;
      return { items: contacts, total, next: last?.email };
    },
    options,
  );
};
