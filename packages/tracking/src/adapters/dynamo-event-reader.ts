import { readItems } from '@distronation/common/adapters';
import type { EventPosition, EventReader, Period, TrackedEvent } from '../ports.ts';
import { countingState } from './counting-state.ts';
import { engagementKey, parseEngagement } from './engagement-rows.ts';
import {
  contactPk,
  entriesOf,
  eventKeyOfEntry,
  listPk,
  listShards,
  messagePk,
  messageShardOf,
  messageShards,
  parseEvent,
  positionText,
} from './event-rows.ts';
import type { MailTable } from './mail-table.ts';
import { newestOfShards } from './newest-of-shards.ts';
import { queryItems } from './query-all.ts';

const numbersBelow = (count: number): number[] => Array.from({ length: count }, (_, n) => n);

const newestFirst = (left: EventPosition, right: EventPosition): number =>
  positionText(left) < positionText(right) ? 1 : -1;

const ofMessage =
  (table: MailTable): EventReader['ofMessage'] =>
  async (messageId, recipient) => {
    const shards =
      recipient === undefined ? numbersBelow(messageShards) : [messageShardOf(recipient)];
    const found = await Promise.all(
      shards.map((shard) => queryItems(table, { partition: messagePk(messageId, shard) })),
    );
    const events = found.flat().map(parseEvent).toSorted(newestFirst);
    return recipient === undefined
      ? events
      : events.filter((event) => event.recipient === recipient);
  };

const ofRecipient =
  (table: MailTable): EventReader['ofRecipient'] =>
  async (address, period) => {
    const entries = await queryItems(table, {
      partition: contactPk(address),
      ...entriesOf(period),
    });
    const keys = entries.map(eventKeyOfEntry);
    const events = await readItems(table.client, table.mailTable, keys);
    return events.map(parseEvent).toSorted(newestFirst);
  };

/** The range of a query includes its end, which may be an event that was listed before. */
const newest =
  (table: MailTable): EventReader['newest'] =>
  async ({ campaign, kind }, { from, to }: Period, limit, before) => {
    const end = to.toISOString();
    const ask = async (shard: number, wanted: number, last: EventPosition | undefined) => {
      const position = last && positionText(last);
      const range = {
        index: 'gsi1' as const,
        partition: listPk(campaign, kind, shard),
        from: from.toISOString(),
        to: position !== undefined && position < end ? position : end,
      };
      const items = await queryItems(table, range, { limit: wanted + 1, backwards: true });
      return items
        .map(parseEvent)
        .filter((event) => positionText(event) !== position)
        .slice(0, wanted);
    };
    return newestOfShards(
      listShards,
      limit,
      (shard, wanted, last: TrackedEvent | undefined) => ask(shard, wanted, last ?? before),
      (one, other) => newestFirst(one, other) < 0,
    );
  };

/** Events by message, by recipient, and by campaign and kind; never by a scan. */
export const dynamoEventReader = ({
  now = Date.now,
  ...table
}: MailTable & { now?: () => number }): EventReader => {
  const state = countingState(table, now);
  return {
    ofMessage: ofMessage(table),
    ofRecipient: ofRecipient(table),
    newest: newest(table),
    async engagements(of) {
      const { current } = await state();
      const keys = of.map((each) => engagementKey(each, current));
      const textOf = ({ pk, sk }: { pk: unknown; sk: unknown }) => JSON.stringify([pk, sk]);
      const distinct = [...new Map(keys.map((key) => [textOf(key), key])).values()];
      const items = await readItems(table.client, table.mailTable, distinct);
      const byKey = new Map(
        items.map((item) => [textOf({ pk: item['pk'], sk: item['sk'] }), item]),
      );
      return keys.map((key) => parseEngagement(byKey.get(textOf(key))).engagement);
    },
  };
};
