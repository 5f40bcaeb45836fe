import {
  closeHours,
  dynamoCellReader,
  dynamoEventReader,
  dynamoEventStore,
  dynamoRecounting,
} from '@distronation/tracking/adapters';
import { recountingSuite } from '@distronation/tracking/testing';
import { describe, expect, it } from 'vitest';
import { ownMailTable } from '../cloud/own-table.ts';
import { dynamo, table } from '../cloud/stores.ts';

const minute = 60_000;

const open = async () => {
  let now = Date.UTC(2026, 10, 1, 12);
  const tables = {
    client: dynamo,
    mailTable: await ownMailTable(),
    guardTable: table('GUARD_TABLE'),
    now: () => now,
  };
  return {
    recounting: dynamoRecounting(tables),
    store: dynamoEventStore(tables),
    cells: dynamoCellReader(tables),
    events: dynamoEventReader(tables),
    letKnow: async () => void (now += minute),
    closeHours: async () => {
      now += 60 * minute;
      await closeHours(tables, tables.now)();
    },
  };
};

describe('recounting in DynamoDB', () => {
  recountingSuite(open);

  it('and closing hours leave each other alone', async () => {
    const { recounting, store, closeHours: close, letKnow } = await open();
    await close();
    expect(await recounting.beginGeneration(false)).toBe(2);
    await close();
    await letKnow();
    expect(await store.generations()).toEqual({ current: 1, filling: 2 });
    await recounting.finishGeneration(2);
    await close();
    await letKnow();
    expect(await store.generations()).toEqual({ current: 2 });
  });
});
