import { PutCommand } from '@aws-sdk/lib-dynamodb';
import {
  dynamoCellReader,
  dynamoEventReader,
  dynamoEventStore,
} from '@distronation/tracking/adapters';
import { eventStoreSuite } from '@distronation/tracking/testing';
import { describe } from 'vitest';
import { dynamo, table } from '../cloud/stores.ts';

describe('the event store in DynamoDB', () => {
  eventStoreSuite(() => {
    let now = Date.now();
    const tables = {
      client: dynamo,
      mailTable: table('MAIL_TABLE'),
      guardTable: table('GUARD_TABLE'),
      now: () => now,
    };
    return {
      store: dynamoEventStore(tables),
      cells: dynamoCellReader(tables),
      events: dynamoEventReader(tables),
      async setGenerations(generations) {
        const hours = { closingBefore: '', closedBefore: '', closingSince: 0 };
        const Item = { pk: 'COUNTING', sk: 'STATE', ...hours, ...generations };
        await dynamo.send(new PutCommand({ TableName: tables.mailTable, Item }));
        // Longer than any process remembers what it was before.
        now += 60_000;
      },
    };
  });
});
