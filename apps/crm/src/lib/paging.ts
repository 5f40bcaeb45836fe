import { z } from 'zod';

const placeSchema = z.object({ cursor: z.string(), seen: z.int().nonnegative() });

/** Where the list stands. `seen`: how many events lie on newer pages. */
export type Place = z.infer<typeof placeSchema>;

const firstPage: Place = { cursor: '', seen: 0 };

/** How the reader came here: the newer pages, the newest first. Kept with the entry in the browser's
 *  history, so it outlives a reload but not the sending of a link. */
const trailState = z.object({ trail: z.array(placeSchema) });

export const readTrail = (state: unknown): readonly Place[] =>
  trailState.safeParse(state).data?.trail ?? [];

export interface PageLink {
  search: string;
  state: z.infer<typeof trailState>;
}

export const readPlace = (search: URLSearchParams): Place => ({
  cursor: search.get('cursor') ?? '',
  seen: z.coerce.number().int().nonnegative().catch(0).parse(search.get('seen')),
});

const at = (
  search: URLSearchParams,
  { cursor, seen }: Place,
  trail: readonly Place[],
): PageLink => {
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
export const newest = (search: URLSearchParams): PageLink => at(search, firstPage, []);

export const older = (
  search: URLSearchParams,
  trail: readonly Place[],
  next: { cursor: string; shown: number },
): PageLink => {
  const here = readPlace(search);
  return at(search, { cursor: next.cursor, seen: here.seen + next.shown }, [...trail, here]);
};

/** Undefined on the first page. Whoever came by a link, without the way that led here, starts over. */
export const newer = (search: URLSearchParams, trail: readonly Place[]): PageLink | undefined =>
  readPlace(search).cursor === ''
    ? undefined
    : at(search, trail.at(-1) ?? firstPage, trail.slice(0, -1));
