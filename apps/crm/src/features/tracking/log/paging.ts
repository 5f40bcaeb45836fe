import { z } from 'zod';

/** How the reader came here: the cursors of the newer pages, the newest first and '' for the first one.
 *  Kept with the entry in the browser's history, so it outlives a reload but not the sending of a link. */
const trailState = z.object({ trail: z.array(z.string()) });

export const readTrail = (state: unknown): readonly string[] =>
  trailState.safeParse(state).data?.trail ?? [];

export interface PageLink {
  search: string;
  state: z.infer<typeof trailState>;
}

/** Where the list stands. `seen`: how many events lie on newer pages. */
export interface Place {
  cursor: string;
  seen: number;
}

export const readPlace = (search: URLSearchParams): Place => ({
  cursor: search.get('cursor') ?? '',
  seen: Math.max(0, Math.trunc(Number(search.get('seen'))) || 0),
});

const at = (search: URLSearchParams, { cursor, seen }: Place, trail: readonly string[]) => {
  const after = new URLSearchParams(search);
  after.delete('cursor');
  after.delete('seen');
  if (cursor !== '') {
    after.set('cursor', cursor);
    after.set('seen', String(seen));
  }
  return { search: `?${after}`, state: { trail: [...trail] } };
};

/** The first page of the same list. */
export const newest = (search: URLSearchParams): PageLink =>
  at(search, { cursor: '', seen: 0 }, []);

export const older = (
  search: URLSearchParams,
  trail: readonly string[],
  next: { cursor: string; shown: number },
): PageLink => {
  const { cursor, seen } = readPlace(search);
  return at(search, { cursor: next.cursor, seen: seen + next.shown }, [...trail, cursor]);
};

/** Undefined on the first page. Whoever came by a link, without the way that led here, starts over. */
export const newer = (
  search: URLSearchParams,
  trail: readonly string[],
  pageSize: number,
): PageLink | undefined => {
  const { cursor, seen } = readPlace(search);
  if (cursor === '') return undefined;
  const back = { cursor: trail.at(-1) ?? '', seen: Math.max(0, seen - pageSize) };
  return at(search, back, trail.slice(0, -1));
};
