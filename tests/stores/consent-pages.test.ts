import { dynamoConsentPages, dynamoConsentStore } from '@distronation/unsubscribe-utils/adapters';
import { consentPagesSuite } from '@distronation/unsubscribe-utils/testing';
import { describe } from 'vitest';
import { ownMailTable } from '../cloud/own-table.ts';
import { auditLog, dynamo, hashAddress } from '../cloud/stores.ts';

describe('the record in DynamoDB, read through', () => {
  consentPagesSuite(async () => {
    const table = await ownMailTable();
    const store = dynamoConsentStore({
      client: dynamo,
      table,
      audit: auditLog,
      hashAddress,
      countDeparture: async () => [],
    });
    return { store, pages: (size) => dynamoConsentPages(dynamo, table, size) };
  });
});
