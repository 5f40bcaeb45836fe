import { GetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Item, MailTable } from './mail-table.ts';

export const stateKey = { pk: 'COUNTING', sk: 'STATE' };

const row = z.object({
  current: z.number(),
  filling: z.number().optional(),
  /** Hours before this one are counted in their one closed cell, and no longer in shards. */
  closingBefore: z.string(),
  /** Hours before this one are read from their closed cell alone: their shards are copied there. */
  closedBefore: z.string(),
  /** What `closedBefore` was until its last change. */
  closedUntilThen: z.string().optional(),
  /** Epoch milliseconds of the last change of the two. */
  closingSince: z.number(),
});

export type CountingState = z.infer<typeof row>;

/** Before anything was closed or counted anew. */
const initial: CountingState = { current: 1, closingBefore: '', closedBefore: '', closingSince: 0 };

export const parseState = (item: Item | undefined): CountingState =>
  item === undefined ? initial : row.parse(item);

/** How old a process's knowledge of the state can be. Whoever changes it waits longer than this, and
 *  than any function runs, before relying on it. */
const stateLifeMs = 10_000;

/** The state as it is known to this process: read again when it is ten seconds old. */
export const countingState = (
  { client, mailTable }: MailTable,
  now: () => number,
): (() => Promise<CountingState>) => {
  let known: { state: Promise<CountingState>; at: number } | undefined;
  const read = async () => {
    const { Item } = await client.send(
      new GetCommand({ TableName: mailTable, Key: stateKey, ConsistentRead: true }),
    );
    return parseState(Item);
  };
  return async () => {
    if (known === undefined || now() - known.at >= stateLifeMs) {
      const state = read();
      const mine = { state, at: now() };
      known = mine;
      // What could not be read is not remembered.
      state.catch(() => {
        if (known === mine) known = undefined;
      });
    }
    return known.state;
  };
};
