import { dynamoReportLinks } from '@distronation/finance/adapters';
import { reportLinksSuite } from '@distronation/finance/testing';
import { describe } from 'vitest';
import { auditLog, dynamo, table } from '../cloud/stores.ts';

const links = dynamoReportLinks({ client: dynamo, table: table('MAIL_TABLE'), audit: auditLog });

describe('report links in DynamoDB', () => {
  reportLinksSuite(() => ({
    links,
    auditCount: async (subject) => (await auditLog.read(subject)).length,
  }));
});
