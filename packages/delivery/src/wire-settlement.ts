import { dynamoDocumentClient } from '@distronation/common/adapters';
import { dynamoLedger } from './adapters/dynamo-ledger.ts';
import { settleByEvent } from './settle-by-event.ts';

/** Apart from `wire.ts`, so that the functions that hear events carry no provider. */
export const wireSettlement = (mailTable: string) =>
  settleByEvent({ ledger: dynamoLedger(dynamoDocumentClient(), mailTable) });
