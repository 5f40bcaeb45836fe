import { dynamoConsentStore } from '@distronation/unsubscribe-utils/adapters';
import { consentStoreSuite } from '@distronation/unsubscribe-utils/testing';
import { describe } from 'vitest';
import { auditLog, dynamo, table } from '../cloud/stores.ts';

describe('the consent store in DynamoDB', () => {
  consentStoreSuite(() => ({
    store: dynamoConsentStore({ client: dynamo, table: table('MAIL_TABLE'), audit: auditLog }),
    auditCount: async (address) => (await auditLog.read(address)).length,
  }));
});
