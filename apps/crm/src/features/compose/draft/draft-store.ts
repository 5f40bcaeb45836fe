import { createStore, del, entries, get, set } from 'idb-keyval';
import { draftRecordSchema, isEmpty, type DraftRecord } from './draft.ts';

/** The drafts of one colleague in this browser. They outlive its tabs and the session: whoever signs in
 *  again finds them, and nobody else does. */
export interface DraftStore {
  /** The latest change first. */
  list(): Promise<DraftRecord[]>;
  read(id: string): Promise<DraftRecord | undefined>;
  write(record: DraftRecord): Promise<void>;
  remove(id: string): Promise<void>;
}

const keptAtMost = 20;

/** Written by an older version, or by nobody: counts as absent. */
const parse = (value: unknown): DraftRecord | undefined => draftRecordSchema.safeParse(value).data;

/** In IndexedDB, as an audience may be larger than other storage takes. A browser that keeps nothing
 *  costs the copy, not the work on the page. */
export const draftStore = (owner: string): DraftStore => {
  const store = createStore('dn-drafts', 'drafts');
  const keyOf = (id: string) => `${owner}/${id}`;
  const list = async (): Promise<DraftRecord[]> => {
    const all = await entries<string, unknown>(store).catch(() => []);
    return all
      .filter(([key]) => key.startsWith(`${owner}/`))
      .flatMap(([, value]) => parse(value) ?? [])
      .toSorted((one, other) => (one.changedAt < other.changedAt ? 1 : -1));
  };
  const remove = (id: string) => del(keyOf(id), store).catch(() => undefined);
  return {
    list,
    read: async (id) => parse(await get<unknown>(keyOf(id), store).catch(() => undefined)),
    remove,
    write: async (record) => {
      if (isEmpty(record.draft)) return remove(record.id);
      await set(keyOf(record.id), record, store).catch(() => undefined);
      const outlived = (await list()).slice(keptAtMost);
      await Promise.all(outlived.map(({ id }) => remove(id)));
      return undefined;
    },
  };
};
