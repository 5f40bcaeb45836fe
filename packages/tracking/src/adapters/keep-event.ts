import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { failedConditions, retryConflicts, type TransactItem } from '@distronation/common/adapters';
import type { EventStore, EventWrite, Recorded } from '../ports.ts';
import { addToCells } from './counter-cells.ts';
import type { CountingState } from './counting-state.ts';
import { putEngagement } from './engagement-rows.ts';
import { isApplied, positionText, putEvent, putTimelineEntry } from './event-rows.ts';
import type { Item, MailTable } from './mail-table.ts';
import { bodyHashOf, putToken } from './webhook-token-rows.ts';

export interface EventTables extends MailTable {
  guardTable: string;
  now: () => number;
  state: () => Promise<CountingState>;
}

/** Writes all items or none. Resolves to the items that stood in the way, each in its place; to an
 *  empty list when everything went in. */
export const putAll = async (
  { client }: MailTable,
  items: TransactItem[],
): Promise<(Item | undefined)[]> => {
  try {
    await retryConflicts.execute(() =>
      client.send(new TransactWriteCommand({ TransactItems: items })),
    );
    return [];
  } catch (error) {
    return failedConditions(error);
  }
};

const stateOf = (known: Item): Recorded => (isApplied(known) ? 'applied' : 'unapplied');

/** Whether the token has come with another body before; a new one is consumed by itself. */
const isReused = async (
  tables: EventTables,
  token: NonNullable<EventWrite['token']>,
  found: Item | undefined,
): Promise<boolean> => {
  const [used] = found
    ? [found]
    : await putAll(tables, [putToken(tables.guardTable, token, tables.now())]);
  return used !== undefined && bodyHashOf(used) !== token.bodyHash;
};

/** One transaction: the event under a key that cannot repeat, its token, what is known about the
 *  recipient and the message, its entry in the recipient's list, and the numbers that all this
 *  changes. */
export const keepEvent = (tables: EventTables): EventStore['keep'] => {
  const { mailTable, guardTable, now } = tables;
  const keep: EventStore['keep'] = async (write) => {
    const { event, hasEffects, token, engagement, counts } = write;
    const [known, second, ...others] = await putAll(tables, [
      putEvent(mailTable, event, !hasEffects),
      ...(token ? [putToken(guardTable, token, now())] : []),
      ...engagement.map((change) => putEngagement(mailTable, change)),
      putTimelineEntry(mailTable, event),
      ...addToCells(mailTable, await tables.state(), event.campaign, counts, positionText(event)),
    ]);
    if (others.length === 0) return 'new';
    const used = token && second;
    if (known) {
      return token && (await isReused(tables, token, used)) ? 'reused' : stateOf(known);
    }
    if (!token || !used) return 'raced';
    if (bodyHashOf(used) !== token.bodyHash) return 'reused';
    // Consumed by this very event, which is not there any more.
    const { token: _consumed, ...again } = write;
    return keep(again);
  };
  return keep;
};
