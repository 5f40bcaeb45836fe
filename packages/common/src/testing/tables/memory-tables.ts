import type { Item } from './expressions.ts';

export interface Key {
  pk: string;
  sk: string;
}

export interface StoredItem {
  table: string;
  item: Item & Key;
}

/** Tables as a process remembers them: items by partition, each under its sort key. */
export const memoryTables = () => {
  const tables = new Map<string, Map<string, Map<string, Item & Key>>>();
  const partitions = (table: string) => {
    const known = tables.get(table) ?? new Map<string, Map<string, Item & Key>>();
    tables.set(table, known);
    return known;
  };
  return {
    get: (table: string, { pk, sk }: Key): Item | undefined => partitions(table).get(pk)?.get(sk),

    put(table: string, { pk, sk, ...item }: Item & Key): void {
      const partition = partitions(table).get(pk) ?? new Map<string, Item & Key>();
      partitions(table).set(pk, partition);
      const known = Object.entries(item).filter(([, value]) => value !== undefined);
      partition.set(sk, { ...Object.fromEntries(known), pk, sk });
    },

    remove: (table: string, { pk, sk }: Key): void => {
      partitions(table).get(pk)?.delete(sk);
    },

    /** Of one partition, or of one of the index whose key attribute is named, by sort key. */
    list(table: string, keyName: string, partition: string): Item[] {
      const found =
        keyName === 'pk'
          ? [...(partitions(table).get(partition)?.values() ?? [])]
          : [...partitions(table).values()].flatMap((items) =>
              [...items.values()].filter((item) => item[keyName] === partition),
            );
      const sortName = keyName.replace(/pk$/, 'sk');
      return found.toSorted((one, other) =>
        String(one[sortName]) < String(other[sortName]) ? -1 : 1,
      );
    },

    /** Hands out what is wanted of a table, and forgets it. */
    take(table: string, isWanted: (item: Item) => boolean): Item[] {
      const taken: Item[] = [];
      for (const [pk, partition] of partitions(table)) {
        for (const [sk, item] of partition) {
          if (!isWanted(item)) continue;
          partition.delete(sk);
          taken.push(item);
        }
        if (partition.size === 0) partitions(table).delete(pk);
      }
      return taken;
    },

    all: (): StoredItem[] =>
      [...tables].flatMap(([table, known]) =>
        [...known.values()].flatMap((items) =>
          [...items.values()].map((item) => ({ table, item })),
        ),
      ),
  };
};

export type MemoryTables = ReturnType<typeof memoryTables>;
