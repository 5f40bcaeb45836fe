import { dynamoDocumentClient } from '@distronation/common/adapters';
import { countSent } from '@distronation/tracking';
import { dynamoLedger } from './adapters/dynamo-ledger.ts';

/** Reads what became of recipients of a send, for another domain. */
export const wireDeliveryReader = (mailTable: string) =>
  dynamoLedger(dynamoDocumentClient(), mailTable, countSent).read;
