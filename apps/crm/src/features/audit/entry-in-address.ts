import { readTrail, type PageLink } from '../../lib/paging.ts';

const name = 'entry';

/** The id of the entry that is open; empty while none is. */
export const openEntry = (search: URLSearchParams): string => search.get(name) ?? '';

export const withoutEntry = (search: URLSearchParams): URLSearchParams => {
  const after = new URLSearchParams(search);
  after.delete(name);
  return after;
};

/** The same page of the list, and the same way that led to it, with this entry open or with none. */
export const linkToEntry = (search: URLSearchParams, state: unknown, id?: string): PageLink => {
  const after = withoutEntry(search);
  if (id !== undefined) after.set(name, id);
  return { search: `?${after}`, state: { trail: [...readTrail(state)] } };
};
