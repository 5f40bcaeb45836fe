import { dynamoLedger } from '@distronation/delivery/adapters';
import { ledgerSuite } from '@distronation/delivery/testing';
import { describe } from 'vitest';
import { dynamo, table } from '../cloud/stores.ts';

describe('the ledger in DynamoDB', () => {
  ledgerSuite((now) => dynamoLedger(dynamo, table('MAIL_TABLE'), now));
});
