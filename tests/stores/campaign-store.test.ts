import { dynamoCampaigns } from '@distronation/campaigns/adapters';
import { campaignStoreSuite } from '@distronation/campaigns/testing';
import { describe } from 'vitest';
import { auditLog, dynamo, table } from '../cloud/stores.ts';

describe('the store of campaigns in DynamoDB', () => {
  campaignStoreSuite(() =>
    dynamoCampaigns({ client: dynamo, table: table('MAIL_TABLE'), audit: auditLog }),
  );
});
