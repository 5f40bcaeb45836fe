import { readItems, type TableKey } from '@distronation/common/adapters';
import type { Recount, Recounting, ToldEvent } from '../ports.ts';
import { addToCells } from './counter-cells.ts';
import { countingState } from './counting-state.ts';
import { engagementKey, parseEngagement, putEngagement } from './engagement-rows.ts';
import { contactPk, entriesOf, eventKeyOfEntry, parseEvent, rawOfEntry } from './event-rows.ts';
import { beginGeneration, finishGeneration } from './generations.ts';
import { putAll } from './keep-event.ts';
import type { Item, MailTable } from './mail-table.ts';
import { queryItems } from './query-all.ts';

const textOf = ({ pk, sk }: TableKey | Item): string => JSON.stringify([pk, sk]);

/** The items under these keys, in their order; undefined for those that are not there. */
const readInOrder = async (
  { client, mailTable }: MailTable,
  keys: readonly TableKey[],
): Promise<(Item | undefined)[]> => {
  const items = await readItems(client, mailTable, keys);
  const byKey = new Map(items.map((item) => [textOf(item), item]));
  return keys.map((key) => byKey.get(textOf(key)));
};

const historyOf =
  (table: MailTable): Recounting['historyOf'] =>
  async (address) => {
    const entries = await queryItems(table, { partition: contactPk(address), ...entriesOf({}) });
    const rows = await readInOrder(table, entries.map(eventKeyOfEntry));
    return entries.flatMap((entry, index): ToldEvent[] => {
      const row = rows[index];
      return row ? [{ event: parseEvent(row), raw: rawOfEntry(entry) }] : [];
    });
  };

const byCampaign = (counts: Recount['counts']) =>
  Map.groupBy(counts, ({ campaign: { name, tags } }) => JSON.stringify([name, tags])).values();

/** Beside the events and counters of the store, in the same items: a generation is a part of each
 *  engagement's key, and of the names of the numbers that belong to it. */
export const dynamoRecounting = ({
  now = Date.now,
  ...table
}: MailTable & { now?: () => number }): Recounting => {
  const state = countingState(table, now);
  return {
    beginGeneration: beginGeneration(table),
    finishGeneration: finishGeneration(table),
    historyOf: historyOf(table),
    async engagementsIn(generation, of) {
      const keys = of.map((each) => engagementKey(each, generation));
      return (await readInOrder(table, keys)).map(parseEngagement);
    },
    async recount({ engagement, counts }) {
      const known = await state();
      const seed = JSON.stringify(engagement.map(({ of }) => of));
      const inTheWay = await putAll(table, [
        ...engagement.map((change) => putEngagement(table.mailTable, change)),
        ...[...byCampaign(counts)].flatMap((same) =>
          same[0] ? addToCells(table.mailTable, known, same[0].campaign, same, seed) : [],
        ),
      ]);
      return inTheWay.length > 0 ? 'raced' : 'recounted';
    },
  };
};
