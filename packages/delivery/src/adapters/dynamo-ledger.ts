import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Ledger } from '../ports.ts';
import {
  addDeliveries,
  claimDeliveries,
  readDeliveries,
  releaseDeliveries,
  reopenDeliveries,
} from './dynamo-deliveries.ts';
import { listEnds } from './dynamo-ends.ts';
import { listDueSends, putOffSend, retireSend, rowsOfSend } from './dynamo-open-sends.ts';
import { closeSend, enterSend, openSend, readFacts } from './dynamo-sends.ts';
import { settleDeliveries, turnAwayDeliveries, type CountSent } from './settle-deliveries.ts';

/** Rows of the mail table; docs/architecture.md tells their keys. Every write carries the state that
 *  it expects, so that two workers on one row can't both believe that it is theirs. */
export const dynamoLedger = (
  client: DynamoDBDocumentClient,
  table: string,
  countSent: CountSent,
  now: () => number = Date.now,
): Ledger => {
  const store = { client, table };
  return {
    open: openSend(store, now),
    enter: enterSend(store, now),
    close: closeSend(store),
    factsOf: readFacts(store),
    add: addDeliveries(store),
    read: readDeliveries(store),
    claim: claimDeliveries(store),
    release: releaseDeliveries(store),
    reopen: reopenDeliveries(store),
    listEnds: listEnds(store),
    listDue: listDueSends(store),
    putOff: putOffSend(store),
    retire: retireSend(store, now),
    rowsOf: rowsOfSend(store),
    settle: settleDeliveries({ ...store, countSent, now }),
    turnAway: turnAwayDeliveries(store),
  };
};
