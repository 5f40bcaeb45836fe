import { dynamoRateLimiter } from '@distronation/common/adapters';
import { rateLimiterSuite } from '@distronation/common/testing';
import { describe } from 'vitest';
import { dynamo, table } from '../cloud/stores.ts';

describe('the rate limiter in DynamoDB', () =>
  rateLimiterSuite((now) => dynamoRateLimiter(dynamo, table('GUARD_TABLE'), now)));
