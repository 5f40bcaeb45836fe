import { createStore, delMany, entries, getMany, promisifyRequest } from 'idb-keyval';
import { z } from 'zod';
import type { Person } from '../audience/person.ts';
import { draftRecordSchema, isEmpty, type DraftRecord } from './draft.ts';

/** The drafts of one colleague in this browser. They outlive its tabs and the session: whoever signs in
 *  again finds them, and nobody else does. */
export interface DraftStore {
  /** The latest change first. Those before the last twenty are forgotten. */
  list(): Promise<DraftRecord[]>;
  read(id: string): Promise<DraftRecord | undefined>;
  /** Rejects where the browser did not keep it. */
  write(record: DraftRecord): Promise<void>;
  remove(id: string): Promise<void>;
}

const keptAtMost = 20;

/** Apart from the rest, which is written at each letter: an audience may be large. */
const peopleKey = (key: string): string => `${key} people`;

const stored = z.looseObject({ draft: z.looseObject({}) });

/** What was written by an older version, or by nobody, counts as absent. */
const join = (main: unknown, people: unknown): DraftRecord | undefined => {
  const parsed = stored.safeParse(main).data;
  if (!parsed) return undefined;
  return draftRecordSchema.safeParse({ ...parsed, draft: { ...parsed.draft, people } }).data;
};

/** Puts a draft into a store, and its people, unless they are known to be there. Another tab may have
 *  discarded it since; while this is going on, none can. */
const putting =
  (key: string, main: object, people: readonly Person[], isKnown: boolean) =>
  (kept: IDBObjectStore): Promise<void> => {
    kept.put(main, key);
    const there = kept.count(peopleKey(key));
    there.onsuccess = () => {
      if (!isKnown || there.result === 0) kept.put(people, peopleKey(key));
    };
    return promisifyRequest(kept.transaction);
  };

/** In IndexedDB, as an audience may be larger than other storage takes. A browser that keeps nothing
 *  costs the copy, not the work on the page. */
export const draftStore = (owner: string): DraftStore => {
  const store = createStore('dn-drafts', 'drafts');
  const keyOf = (id: string) => `${owner}/${id}`;
  const written = new Map<string, readonly Person[]>();
  const unkept = new Map<string, DraftRecord>();

  const remove = async (id: string): Promise<void> => {
    written.delete(id);
    unkept.delete(id);
    await delMany([keyOf(id), peopleKey(keyOf(id))], store).catch(() => undefined);
  };
  const read = async (id: string): Promise<DraftRecord | undefined> => {
    const keys = [keyOf(id), peopleKey(keyOf(id))];
    const [main, people] = await getMany<unknown>(keys, store).catch(() => []);
    return unkept.get(id) ?? join(main, people);
  };
  const list = async (): Promise<DraftRecord[]> => {
    const all = new Map(await entries<string, unknown>(store).catch(() => []));
    const drafts = [...all]
      .filter(([key]) => key.startsWith(`${owner}/`) && all.has(peopleKey(key)))
      .flatMap(([key, main]) => join(main, all.get(peopleKey(key))) ?? [])
      .toSorted((one, other) => (one.changedAt < other.changedAt ? 1 : -1));
    await Promise.all(drafts.slice(keptAtMost).map(({ id }) => remove(id)));
    return drafts.slice(0, keptAtMost);
  };
  const keep = async (record: DraftRecord): Promise<void> => {
    const { id, draft } = record;
    if (isEmpty(draft)) return remove(id);
    const { people, ...rest } = draft;
    const isKnown = written.get(id) === people;
    await store('readwrite', putting(keyOf(id), { ...record, draft: rest }, people, isKnown));
    written.set(id, people);
    return undefined;
  };
  const write = async (record: DraftRecord): Promise<void> => {
    try {
      await keep(record);
      unkept.delete(record.id);
    } catch (error) {
      // A page that is opened for it finds it here, as long as nobody leaves.
      unkept.set(record.id, record);
      throw error;
    }
  };
  return { list, read, write, remove };
};
