import type { CallInput } from '@distronation/api-client';
import { consentHistory, readAudit } from '@distronation/contracts';

/** The filters of `readAudit`, by its own names, so that an address reads like a request. */
export const filterNames = ['subject', 'actor', 'action', 'from', 'to'] as const;
export type FilterName = (typeof filterNames)[number];

/** As the address carries them; an empty one filters nothing. */
export type Filters = Readonly<Record<FilterName, string>>;

export const noFilters: Filters = { subject: '', actor: '', action: '', from: '', to: '' };

export const readFilters = (search: URLSearchParams): Filters => {
  const read = (name: FilterName) => search.get(name)?.trim() ?? '';
  return {
    subject: read('subject'),
    actor: read('actor'),
    action: read('action'),
    from: read('from'),
    to: read('to'),
  };
};

export const isFiltered = (filters: Filters): boolean =>
  filterNames.some((name) => filters[name] !== '');

/** Administrators read everything; everybody else what concerns one person. */
export type Scope = 'everything' | 'person';

const given = <Name extends string>(filters: Readonly<Record<Name, string>>, names: Name[]) =>
  Object.fromEntries(
    names.flatMap((name) => (filters[name] === '' ? [] : [[name, filters[name]]])),
  );

export type AuditQuery = NonNullable<CallInput<typeof readAudit>['query']>;

export const auditQuery = (filters: Filters): AuditQuery => given(filters, [...filterNames]);

export const historyQuery = ({ subject, from, to }: Filters) => ({
  email: subject,
  ...given({ from, to }, ['from', 'to']),
});

export type FilterProblems = Partial<Record<FilterName, string>>;

const problemWords: Readonly<Record<Scope, Readonly<Record<FilterName, string>>>> = {
  everything: {
    subject: 'Write an address, of at most 320 characters',
    actor: 'Nobody is called that: choose from the list',
    action: 'No action is called that: choose from the list',
    from: 'From must be a time, and before Until',
    to: 'Until must be a time',
  },
  person: {
    subject: 'Write a whole address, as ana@example.com',
    actor: '',
    action: '',
    from: 'From must be a time, and before Until',
    to: 'Until must be a time',
  },
};

const filterOf = (field: PropertyKey | undefined): FilterName | undefined =>
  filterNames.find((name) => name === field || (name === 'subject' && field === 'email'));

/** The contract's own judgement of an address that somebody wrote or changed, in our words. */
export const checkFilters = (filters: Filters, scope: Scope): FilterProblems => {
  const { error } =
    scope === 'everything'
      ? readAudit.query.safeParse(auditQuery(filters))
      : consentHistory.query.safeParse(historyQuery(filters));
  const found = (error?.issues ?? []).flatMap(({ path }) => filterOf(path[0]) ?? []);
  return Object.fromEntries(found.map((name) => [name, problemWords[scope][name]]));
};
