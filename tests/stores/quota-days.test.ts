import { dynamoQuotaDays } from '@distronation/outreach/adapters';
import { quotaDaysSuite } from '@distronation/outreach/testing';
import { describe } from 'vitest';
import { dynamo, table } from '../cloud/stores.ts';

describe('units of YouTube in DynamoDB', () =>
  quotaDaysSuite(() => dynamoQuotaDays(dynamo, table('GUARD_TABLE'))));
