import { readItems } from '@distronation/common/adapters';
import type { EventPosition, EventReader, Period, TrackedEvent } from '../ports.ts';
import { countingState } from './counting-state.ts';
import { engagementKey, parseEngagement } from './engagement-rows.ts';
import {
  contactPk,
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

const eventPrefix = 'EVENT#';
const afterPrefix = 'EVENT$';

const ofRecipient =
  (table: MailTable): EventReader['ofRecipient'] =>
  async (address, { from, to }) => {
    const entries = await queryItems(table, {
      partition: contactPk(address),
      from: from === undefined ? eventPrefix : `${eventPrefix}${from.toISOString()}`,
      to: to === undefined ? afterPrefix : `${eventPrefix}${to.toISOString()}`,
    });
    const keys = entries.map(eventKeyOfEntry);
    const events = await readItems(table.client, table.mailTable, keys);
    return events.map(parseEvent).toSorted(newestFirst);
  };

/** Each shard is asked for as many as could all be its own. */
const newest =
  (table: MailTable): EventReader['newest'] =>
  async ({ campaign, kind }, { from, to }: Period, limit, before) => {
    const end = to.toISOString();
    const position = before && positionText(before);
    const upper = position !== undefined && position < end ? position : end;
    const found = await Promise.all(
      numbersBelow(listShards).map((shard) =>
        queryItems(
          table,
          {
            index: 'gsi1',
            partition: listPk(campaign, kind, shard),
            from: from.toISOString(),
            to: upper,
          },
          // One more: the range includes its end, which has been listed before.
          { limit: limit + (position === undefined ? 0 : 1), backwards: true },
        ),
      ),
    );
    return found
      .flat()
      .map(parseEvent)
      .filter((event: TrackedEvent) => positionText(event) !== position)
      .toSorted(newestFirst)
      .slice(0, limit);
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
