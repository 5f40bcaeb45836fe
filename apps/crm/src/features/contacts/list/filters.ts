import { contactFilter, type ContactFilter } from '@distronation/contracts';

/** The filters of a search by its own names, so that an address reads like a request. */
export const filterNames = ['text', 'status', 'topic', 'tag', 'source', 'field', 'value'] as const;
type FilterName = (typeof filterNames)[number];

/** As the address carries them; an empty one filters nothing. */
export type Filters = Readonly<Record<FilterName, string>>;

export const noFilters: Filters = {
  text: '',
  status: '',
  topic: '',
  tag: '',
  source: '',
  field: '',
  value: '',
};

/** One that belongs to another is nothing without it. */
const withoutOrphans = (filters: Filters): Filters => ({
  ...filters,
  topic: filters.status === '' ? '' : filters.topic,
  value: filters.field === '' ? '' : filters.value,
});

export const readFilters = (search: URLSearchParams): Filters => {
  const read = (name: FilterName) => (search.get(name) ?? '').trim();
  return withoutOrphans({
    text: read('text'),
    status: read('status'),
    topic: read('topic'),
    tag: read('tag'),
    source: read('source'),
    field: read('field'),
    value: read('value'),
  });
};

export const withFilter = (filters: Filters, change: Partial<Filters>): Filters =>
  withoutOrphans({ ...filters, ...change });

const given = (filters: Filters): [string, string][] =>
  Object.entries(filters).filter(([, value]) => value !== '');

export const isFiltered = (filters: Filters): boolean => given(filters).length > 0;

/** What is searched for; undefined for an address that asks for nothing that there is. */
export const filterOf = (filters: Filters): ContactFilter | undefined =>
  contactFilter.safeParse(Object.fromEntries(given(filters))).data;

/** As the address carries a filter that was saved. */
export const filtersOf = (filter: ContactFilter): Filters => {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) if (value) search.set(name, value);
  return readFilters(search);
};

export const sameFilters = (one: Filters, other: Filters): boolean =>
  filterNames.every((name) => one[name] === other[name]);
