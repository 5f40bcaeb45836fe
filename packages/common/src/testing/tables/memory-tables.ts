import type { Item } from './expressions.ts';

export interface Key {
  pk: string;
  sk: string;
}

export interface StoredItem {
  table: string;
  item: Item & Key;
}

type Items = Map<string, Item & Key>;

const among = <T>(map: Map<string, Map<string, T>>, name: string): Map<string, T> => {
  const known = map.get(name) ?? new Map<string, T>();
  map.set(name, known);
  return known;
};

/** The partitions of indexes that an item is in: whatever is called a partition key. */
const indexPartitions = (item: Item): string[] =>
  Object.entries(item).flatMap(([name, value]) =>
    name !== 'pk' && name.endsWith('pk') ? [`${name} ${String(value)}`] : [],
  );

/** One table: its items by partition, each under its sort key, and those of its indexes. */
const memoryTable = () => {
  const partitions = new Map<string, Items>();
  const indexed = new Map<string, Items>();
  const remove = ({ pk, sk }: Key): void => {
    const partition = partitions.get(pk);
    const item = partition?.get(sk);
    if (!item) return;
    partition?.delete(sk);
    if (partition?.size === 0) partitions.delete(pk);
    for (const name of indexPartitions(item)) indexed.get(name)?.delete(`${pk} ${sk}`);
  };
  return {
    partitions,
    remove,
    put(item: Item & Key): void {
      const { pk, sk } = item;
      remove(item);
      among(partitions, pk).set(sk, item);
      for (const name of indexPartitions(item)) among(indexed, name).set(`${pk} ${sk}`, item);
    },
    of: (keyName: string, partition: string): Items | undefined =>
      keyName === 'pk' ? partitions.get(partition) : indexed.get(`${keyName} ${partition}`),
  };
};

/** Tables as a process remembers them. */
export const memoryTables = () => {
  const tables = new Map<string, ReturnType<typeof memoryTable>>();
  const tableOf = (name: string) => {
    const known = tables.get(name) ?? memoryTable();
    tables.set(name, known);
    return known;
  };
  return {
    get: (table: string, { pk, sk }: Key): Item | undefined =>
      tableOf(table).partitions.get(pk)?.get(sk),

    put(table: string, { pk, sk, ...item }: Item & Key): void {
      const known = Object.entries(item).filter(([, value]) => value !== undefined);
      tableOf(table).put({ ...Object.fromEntries(known), pk, sk });
    },

    remove: (table: string, key: Key): void => tableOf(table).remove(key),

    /** Of one partition, or of one of the index whose key attribute is named, by sort key. */
    list(table: string, keyName: string, partition: string): Item[] {
      const sortName = keyName.replace(/pk$/, 'sk');
      return [...(tableOf(table).of(keyName, partition)?.values() ?? [])].toSorted((one, other) =>
        String(one[sortName]) < String(other[sortName]) ? -1 : 1,
      );
    },

    /** Hands out what is wanted of a table, and forgets it. */
    take(table: string, isWanted: (item: Item) => boolean): Item[] {
      const { partitions, remove } = tableOf(table);
      const taken = [...partitions.values()].flatMap((items) =>
        [...items.values()].filter((item) => isWanted(item)),
      );
      for (const item of taken) remove(item);
      return taken;
    },

    all: (): StoredItem[] =>
      [...tables].flatMap(([table, { partitions }]) =>
        [...partitions.values()].flatMap((items) =>
          [...items.values()].map((item) => ({ table, item })),
        ),
      ),
  };
};

export type MemoryTables = ReturnType<typeof memoryTables>;
