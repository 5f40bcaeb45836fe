import { isDeepStrictEqual } from 'node:util';
import { readItems } from '@distronation/common/adapters';
import type { Item } from '@distronation/common/testing/tables';
import type { Stage } from '../bench.ts';
import { documentClient } from '../document-client.ts';
import { itemsOf } from './fill-day.ts';
import type { Day } from './made-events.ts';

const keyOf = ({ pk, sk }: Item) => ({ pk: String(pk), sk: String(sk) });

const plain = (item: Item): Item =>
  Object.fromEntries(
    Object.entries(item)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, value instanceof Uint8Array ? [...value] : value]),
  );

const byKey = (items: readonly Item[]) =>
  new Map(items.map((item) => [JSON.stringify(keyOf(item)), plain(item)]));

/** Throws unless a day that went through the store left the very items that `fillByItems` writes. */
export const checkFill = async (stage: Stage, day: Day): Promise<void> => {
  const client = documentClient(stage.connect());
  for await (const expected of itemsOf(stage, day)) {
    const found = await readItems(client, stage.mailTable, expected.map(keyOf));
    if (!isDeepStrictEqual(byKey(found), byKey(expected))) {
      throw new Error('Items written at once are not those that the store writes');
    }
  }
};
