import { dynamoDriftRuns } from '@distronation/unsubscribe-utils/adapters';
import { driftRunsSuite } from '@distronation/unsubscribe-utils/testing';
import { describe } from 'vitest';
import { dynamo, table } from '../cloud/stores.ts';

describe('comparisons in DynamoDB', () => {
  driftRunsSuite(() =>
    dynamoDriftRuns({ client: dynamo, table: table('MAIL_TABLE'), now: () => new Date() }),
  );
});
