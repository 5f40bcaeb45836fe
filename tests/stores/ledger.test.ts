import { dynamoLedger } from '@distronation/delivery/adapters';
import { ledgerSuite, openSendsSuite } from '@distronation/delivery/testing';
import { countSent, dynamoCellReader } from '@distronation/tracking/adapters';
import { describe } from 'vitest';
import { dynamo, table } from '../cloud/stores.ts';

describe('the ledger in DynamoDB', () => {
  ledgerSuite((now) => {
    const mailTable = table('MAIL_TABLE');
    const numbers = dynamoCellReader({ client: dynamo, mailTable });
    return {
      ledger: dynamoLedger(dynamo, mailTable, countSent, now),
      async sent({ name }) {
        const cells = await numbers.cells({}, name);
        return cells.reduce((sum, { counts }) => sum + (counts.sent ?? 0), 0);
      },
    };
  });
  openSendsSuite((now) => dynamoLedger(dynamo, table('MAIL_TABLE'), countSent, now));
});
