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
import type { Delivery, Outcome, SendFacts } from '../delivery.ts';
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

/** Which rows an end is written on. */
interface From {
  condition: string;
  values: Record<string, string | number | undefined>;
}

const waiting: From = { condition: '#state = :pending', values: { ':pending': 'pending' } };

// What is known for certain is never overwritten, however late a slow worker comes.
const withoutEnd: From = {
  condition: '#state IN (:pending, :claimed, :uncertain)',
  values: { ':pending': 'pending', ':claimed': 'claimed', ':uncertain': 'uncertain' },
};

const ofTheClaim = ({ claimedAt }: Pick<Delivery, 'claimedAt'>): From => {
  const isSame =
    claimedAt === undefined ? 'attribute_not_exists(claimedAt)' : 'claimedAt = :claimedAt';
  return {
    condition: `${withoutEnd.condition} AND ${isSame}`,
    // An undefined value is left out, as its name is above.
    values: { ...withoutEnd.values, ':claimedAt': claimedAt },
  };
};

/** Which rows are settled: all, or those of the claims that were asked about. */
const settledFrom = (asked: readonly Delivery[] | undefined): ((id: string) => From) => {
  if (!asked) return () => withoutEnd;
  const byId = new Map(asked.map((delivery) => [delivery.id, delivery]));
  return (id) => ofTheClaim(byId.get(id) ?? {});
};

const settleRow = (
  table: string,
  { id: sendId, count }: SendFacts,
  [id, outcome]: Settled,
  { condition, values }: From,
) => {
  const details = Object.entries(detailsOf(sendId, id, outcome));
  const leaving = outcome.state === 'accepted' ? 'leaseUntil, gsi1pk, gsi1sk' : 'leaseUntil';
  return {
    TableName: table,
    Key: deliveryKey(sendId, count, id),
    UpdateExpression: `SET ${['#state = :state', ...details.map(([name]) => `${name} = :${name}`)].join(', ')} REMOVE ${leaving}`,
    ConditionExpression: condition,
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: {
      ':state': outcome.state,
      ...values,
      ...Object.fromEntries(details.map(([name, value]) => [`:${name}`, value])),
    },
  };
};

interface Store extends MailTable {
  countSent: CountSent;
  now: () => number;
}

/** Rows and their count go in together. Those that somebody else has settled meanwhile are left to
 *  them, and the others tried again. */
const acceptRows = async (
  store: Store,
  send: SendFacts,
  rows: readonly Settled[],
  fromOf: (id: string) => From,
): Promise<void> => {
  const { client, table, countSent, now } = store;
  const [first] = rows;
  if (first === undefined) return;
  const counted = { campaign: send.campaign, at: now(), mails: rows.length, seed: first[0] };
  const TransactItems = [
    ...rows.map((row) => ({ Update: settleRow(table, send, row, fromOf(row[0])) })),
    ...countSent(table, counted),
  ];
  try {
    await retryConflicts.execute(() => client.send(new TransactWriteCommand({ TransactItems })));
  } catch (error) {
    const taken = failedConditions(error);
    const others = rows.filter((_, index) => taken[index] === undefined);
    await acceptRows(store, send, others, fromOf);
  }
};

const isAccepted = ([, { state }]: Settled): boolean => state === 'accepted';

const writeEnd = ({ client, table }: MailTable, send: SendFacts, row: Settled, from: From) =>
  ifConditionHolds(client.send(new UpdateCommand(settleRow(table, send, row, from))));

export const settleDeliveries =
  (store: Store): Ledger['settle'] =>
  async (send, outcomes, asked) => {
    const fromOf = settledFrom(asked);
    const rows = [...outcomes];
    await writeAll(
      rows.filter((row) => !isAccepted(row)),
      (row) => writeEnd(store, send, row, fromOf(row[0])),
    );
    await writeAll(chunksOf(rows.filter(isAccepted), rowsPerTransaction), (some) =>
      acceptRows(store, send, some, fromOf),
    );
  };

export const turnAwayDeliveries =
  (store: MailTable): Ledger['turnAway'] =>
  async (send, ends) => {
    const turnedAway = await writeAll([...ends], async (row) =>
      (await writeEnd(store, send, row, waiting)) ? [row[0]] : [],
    );
    return new Set(turnedAway.flat());
  };
