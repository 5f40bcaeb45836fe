import { QueryCommand, ScanCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { closeHours, dynamoCellReader, dynamoEventStore } from '@distronation/tracking/adapters';
import { filedEvent, writeOf } from '@distronation/tracking/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { ownMailTable } from '../cloud/own-table.ts';
import { dynamo, table } from '../cloud/stores.ts';

const minute = 60_000;
const hour = 60 * minute;
const campaignId = 'autumn';
const nine = Date.parse('2026-11-01T09:15:00.000Z');

/** A client whose questions to the index are answered from these items. */
const indexOf = (client: DynamoDBDocumentClient, items: Record<string, unknown>[]) => {
  const lagging = Object.create(client);
  lagging.send = async (command: unknown) => {
    if (!(command instanceof QueryCommand) || command.input.IndexName === undefined) {
      return client.send(Object(command));
    }
    const { ':pk': pk, ':from': from, ':to': to } = command.input.ExpressionAttributeValues ?? {};
    const isAsked = ({ gsi1pk, gsi1sk }: Record<string, unknown>) =>
      gsi1pk === pk && String(gsi1sk) >= from && String(gsi1sk) <= to;
    return { Items: items.filter(isAsked) };
  };
  return lagging;
};

/** A table whose time the test tells, and processes that know of it what they read at their start. */
const setup = async () => {
  let now = nine;
  const tables = {
    client: dynamo,
    mailTable: await ownMailTable(),
    guardTable: table('GUARD_TABLE'),
  };
  const clock = () => now;
  const keeper = () => dynamoEventStore({ ...tables, now: clock });
  const keep = (store: ReturnType<typeof keeper>, at: number) =>
    store.keep(writeOf(filedEvent({ campaignId, at: new Date(at) })));
  const reader = (client = tables.client) => {
    const cells = dynamoCellReader({ ...tables, client, now: clock });
    return async (campaign?: string) => {
      const found = await cells.cells({}, campaign);
      return Object.fromEntries(found.map((cell) => [cell.hour, cell.counts.delivered]));
    };
  };
  return {
    keep,
    keeper,
    reader,
    close: closeHours(tables, clock),
    pass: (milliseconds: number) => void (now += milliseconds),
    /** Whom the index tells from now on what it tells at this moment, whatever is written. */
    async readerOfIndexAsItIs() {
      const { Items = [] } = await dynamo.send(
        new ScanCommand({ TableName: tables.mailTable, IndexName: 'gsi1' }),
      );
      return reader(indexOf(dynamo, Items));
    },
    async items() {
      const { Items = [] } = await dynamo.send(new ScanCommand({ TableName: tables.mailTable }));
      return Items.filter(({ pk }) => String(pk).startsWith('COUNT#'));
    },
  };
};

describe('closing hours', () => {
  let on: Awaited<ReturnType<typeof setup>>;
  beforeEach(async () => {
    on = await setup();
  });

  it('leaves every number as it was, after each of its steps', async () => {
    const store = on.keeper();
    await Promise.all(Array.from({ length: 40 }, () => on.keep(store, nine)));
    for (let run = 0; run < 5; run += 1) {
      const read = on.reader();
      expect(await read()).toEqual({ '2026-11-01T09': 40 });
      expect(await read(campaignId)).toEqual({ '2026-11-01T09': 40 });
      on.pass(3 * hour);
      await on.close();
    }
    expect(await on.items()).toHaveLength(1);
  });

  it('counts what comes late, at each of its steps', async () => {
    let kept = 0;
    for (let run = 0; run < 5; run += 1) {
      await on.keep(on.keeper(), nine);
      kept += 1;
      expect(await on.reader()()).toEqual({ '2026-11-01T09': kept });
      on.pass(3 * hour);
      await on.close();
      expect(await on.reader()()).toEqual({ '2026-11-01T09': kept });
    }
    expect(await on.items()).toHaveLength(1);
  });

  it('waits until nobody goes by what was true before', async () => {
    const store = on.keeper();
    await on.keep(store, nine);
    on.pass(3 * hour);
    await on.close();
    // A process that has not heard of it still counts in a shard; so nothing is copied yet.
    await on.keep(store, nine);
    await on.close();
    expect(await on.reader()()).toEqual({ '2026-11-01T09': 2 });
    on.pass(6 * minute);
    await on.close();
    expect(await on.reader()()).toEqual({ '2026-11-01T09': 2 });
  });

  it('is exact for a reader who has not heard of the last step', async () => {
    await on.keep(on.keeper(), nine);
    on.pass(3 * hour);
    await on.close();
    on.pass(6 * minute);
    const stale = on.reader();
    expect(await stale()).toEqual({ '2026-11-01T09': 1 });
    await on.close();
    expect(await stale()).toEqual({ '2026-11-01T09': 1 });
  });

  it('is exact for a reader of one campaign while the index lags behind the last step', async () => {
    await on.keep(on.keeper(), nine);
    on.pass(3 * hour);
    await on.close();
    on.pass(6 * minute);
    const lagging = await on.readerOfIndexAsItIs();
    await on.close();
    expect(await lagging(campaignId)).toEqual({ '2026-11-01T09': 1 });
  });

  it('does no harm when it runs twice at once', async () => {
    await on.keep(on.keeper(), nine);
    for (let run = 0; run < 4; run += 1) {
      on.pass(hour);
      await Promise.all([on.close(), on.close()]);
      expect(await on.reader()()).toEqual({ '2026-11-01T09': 1 });
    }
  });

  it('leaves the hour that is running, and the one before, in their shards', async () => {
    await on.keep(on.keeper(), nine);
    await on.keep(on.keeper(), nine - 30 * minute);
    await on.close();
    on.pass(6 * minute);
    await on.close();
    const partitions = (await on.items()).map(({ pk }) => pk);
    expect(partitions).not.toContain('COUNT#CLOSED');
    expect(partitions).toHaveLength(2);
  });
});
