import { dynamoDocumentClient } from '@distronation/common/adapters';
import { countSent } from '@distronation/tracking';
import { dynamoLedger } from './adapters/dynamo-ledger.ts';
import { settleByEvent } from './settle-by-event.ts';

/** What the functions that hear events ask of the ledger. Apart from `wire.ts`, so that they carry no
 *  provider. */
export const wireSettlement = (mailTable: string) => {
  const ledger = dynamoLedger(dynamoDocumentClient(), mailTable, countSent);
  return {
    settle: settleByEvent({ ledger }),
    findCampaign: async (sendId: string) => (await ledger.factsOf(sendId))?.campaign,
  };
};
