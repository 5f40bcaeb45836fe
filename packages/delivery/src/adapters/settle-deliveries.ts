import { TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { chunksOf } from '@distronation/common';
import {
  deliveryKey,
  failedConditions,
  ifConditionHolds,
  retryConflicts,
  type TransactItem,
} from '@distronation/common/adapters';
import type { Campaign } from '@distronation/contracts';
import type { Outcome, SendFacts } from '../delivery.ts';
import type { Ledger } from '../ports.ts';
import type { MailTable } from './dynamo-sends.ts';
import { endPlace } from './ledger-rows.ts';
import { writeAll } from './write-all.ts';

/** The write that counts mails as sent, where the numbers of their campaign are kept. */
export type CountSent = (
  mailTable: string,
  sent: { campaign: Campaign; at: number; mails: number; seed: string },
) => TransactItem[];

type Settled = readonly [id: string, outcome: Outcome];

/** A transaction takes 100 items, and one of them counts the others. */
const rowsPerTransaction = 99;

/** The attributes that an outcome sets, beside the state. */
const detailsOf = (sendId: string, id: string, outcome: Outcome): Record<string, string> => {
  if (outcome.state === 'accepted') return { messageId: outcome.messageId };
  const place = endPlace(sendId, outcome.state, id);
  return 'reason' in outcome ? { ...place, reason: outcome.reason } : place;
};

const settleRow = (table: string, { id: sendId, count }: SendFacts, [id, outcome]: Settled) => {
  const details = Object.entries(detailsOf(sendId, id, outcome));
  const leaving = outcome.state === 'accepted' ? 'leaseUntil, gsi1pk, gsi1sk' : 'leaseUntil';
  return {
    TableName: table,
    Key: deliveryKey(sendId, count, id),
    UpdateExpression: `SET ${['#state = :state', ...details.map(([name]) => `${name} = :${name}`)].join(', ')} REMOVE ${leaving}`,
    // What is known for certain is never overwritten, however late a slow worker comes.
    ConditionExpression: '#state IN (:pending, :claimed, :uncertain)',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: {
      ':state': outcome.state,
      ':pending': 'pending',
      ':claimed': 'claimed',
      ':uncertain': 'uncertain',
      ...Object.fromEntries(details.map(([name, value]) => [`:${name}`, value])),
    },
  };
};

/** Rows and their count go in together. Those that somebody else has settled meanwhile are left to
 *  them, and the others tried again. */
const acceptRows = async (
  store: MailTable & { countSent: CountSent; now: () => number },
  send: SendFacts,
  rows: readonly Settled[],
): Promise<void> => {
  const { client, table, countSent, now } = store;
  const [first] = rows;
  if (first === undefined) return;
  const counted = { campaign: send.campaign, at: now(), mails: rows.length, seed: first[0] };
  const TransactItems = [
    ...rows.map((row) => ({ Update: settleRow(table, send, row) })),
    ...countSent(table, counted),
  ];
  try {
    await retryConflicts.execute(() => client.send(new TransactWriteCommand({ TransactItems })));
  } catch (error) {
    const taken = failedConditions(error);
    await acceptRows(
      store,
      send,
      rows.filter((_, index) => taken[index] === undefined),
    );
  }
};

const isAccepted = ([, { state }]: Settled): boolean => state === 'accepted';

export const settleDeliveries =
  (store: MailTable & { countSent: CountSent; now: () => number }): Ledger['settle'] =>
  async (send, outcomes) => {
    const { client, table } = store;
    const rows = [...outcomes];
    await writeAll(
      rows.filter((row) => !isAccepted(row)),
      (row) => ifConditionHolds(client.send(new UpdateCommand(settleRow(table, send, row)))),
    );
    await writeAll(chunksOf(rows.filter(isAccepted), rowsPerTransaction), (some) =>
      acceptRows(store, send, some),
    );
  };
