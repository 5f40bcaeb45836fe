import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { sendKey } from '@distronation/common/adapters';
import { reclassify, recordEvent } from '@distronation/tracking';
import {
  closeHours,
  dynamoCellReader,
  dynamoEventReader,
  dynamoEventStore,
  dynamoRecounting,
  forgetRecipient,
} from '@distronation/tracking/adapters';
import { toldByMailgun } from '@distronation/tracking/testing';
import { departureSuite } from '@distronation/unsubscribe-utils/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { auditLog, dynamo, dynamoClient, table as tableName } from '../cloud/stores.ts';
import { billOf } from './costs/bill.ts';
import { recordWrites } from './costs/record-writes.ts';
import { departing, leftAt } from './departing.ts';

const hour = 3_600_000;
const somebody = () => `left-${crypto.randomUUID()}@example.com`;

describe('departures in DynamoDB', () => {
  let shared: Awaited<ReturnType<typeof departing>>;
  beforeAll(async () => {
    shared = await departing();
  });
  departureSuite(() => ({ ...shared, sendTo: shared.send }));

  it('are events of the mail, of its recipient, and of its campaign', async () => {
    const { mailTable, send, leave } = await departing();
    const [ana, bob] = [somebody(), somebody()];
    const sendId = await send(ana, bob);
    await leave(ana.toUpperCase(), sendId);
    const events = dynamoEventReader({ client: dynamo, mailTable });
    const messageId = `${sendId}@mg.example.com`;
    const day = { from: new Date('2026-11-01T00:00:00Z'), to: new Date('2026-11-02T00:00:00Z') };
    const lists = await Promise.all([
      events.ofMessage(messageId),
      events.ofRecipient(ana, {}),
      events.newest({ campaign: sendId, kind: 'unsubscribed' }, day, 10),
    ]);
    for (const list of lists) {
      expect(list).toEqual([
        {
          id: expect.any(String),
          provider: 'link',
          kind: 'unsubscribed',
          at: leftAt,
          messageId,
          recipient: ana,
          campaign: { name: sendId, tags: ['welcome'] },
          tags: ['welcome'],
        },
      ]);
    }
  });

  it('cost 8 write units beside the choice and its record', async () => {
    const client = dynamoClient();
    const writes = recordWrites(client);
    const { send, leave } = await departing(client);
    const ana = somebody();
    await leave(ana, await send(ana));
    const counting = writes.filter(({ pk, sk }) => sk !== 'CONSENT' && !pk.startsWith('SUBJECT#'));
    expect(billOf(counting)).toEqual({ event: '2 + 1', timeline: '2', cell: '2 + 1', total: 8 });
  });

  it('of sixty people at once are sixty', async () => {
    const { send, leave, counted } = await departing();
    const people = Array.from({ length: 60 }, somebody);
    const sendId = await send(...people);
    await Promise.all(people.map((each) => leave(each, sendId)));
    expect(await counted(sendId)).toBe(60);
  });

  it('do not keep anybody from leaving by a send that cannot be read', async () => {
    const { mailTable, store, send, leave, counted } = await departing();
    const ana = somebody();
    const sendId = await send(ana);
    const UpdateExpression = 'REMOVE campaign';
    const Key = sendKey(sendId);
    await dynamo.send(new UpdateCommand({ TableName: mailTable, Key, UpdateExpression }));
    await leave(ana, sendId);
    expect((await store.read(ana)).consent.topics).toEqual({ outreach: 'OPT_OUT' });
    expect(await counted(sendId)).toBe(0);
  });
});

describe('a departure counts once', () => {
  /** The first transactions go through, or not, and are answered by the error. */
  const failing = (errors: Error[], goesThrough: boolean) => {
    const client = dynamoClient();
    client.middlewareStack.add((next, { commandName }) => async (args) => {
      const error = commandName === 'TransactWriteItemsCommand' ? errors.shift() : undefined;
      if (!error) return next(args);
      if (goesThrough) await next(args);
      throw error;
    });
    return client;
  };

  it('although the answer to it was lost', async () => {
    const lost = failing([new Error('socket hang up')], true);
    const { send, leave, counted } = await departing(lost);
    const ana = somebody();
    const sendId = await send(ana);
    await expect(leave(ana, sendId)).rejects.toThrow('socket hang up');
    expect(await leave(ana, sendId)).toMatchObject({ changed: false });
    expect(await counted(sendId)).toBe(1);
    expect(await auditLog.read(ana)).toHaveLength(1);
  });

  it('although its function died before it was written', async () => {
    const { send, leave, counted } = await departing(failing([new Error('timed out')], false));
    const ana = somebody();
    const sendId = await send(ana);
    await expect(leave(ana, sendId)).rejects.toThrow('timed out');
    expect(await counted(sendId)).toBe(0);
    await leave(ana, sendId);
    expect(await counted(sendId)).toBe(1);
  });

  it('although its transaction met others on the numbers', async () => {
    const conflict = new TransactionCanceledException({
      message: 'Transaction cancelled',
      $metadata: {},
      CancellationReasons: [{ Code: 'None' }, { Code: 'TransactionConflict' }],
    });
    const { send, leave, counted } = await departing(failing([conflict, conflict], false));
    const ana = somebody();
    const sendId = await send(ana);
    await leave(ana, sendId);
    expect(await counted(sendId)).toBe(1);
    expect(await auditLog.read(ana)).toHaveLength(1);
  });

  it('when hours are closed and history is read again', async () => {
    const { mailTable, send, leave, counted } = await departing();
    const ana = somebody();
    const sendId = await send(ana);
    await leave(ana, sendId);
    let now = leftAt.getTime();
    const table = { client: dynamo, mailTable, now: () => now };
    const [cells, events] = [dynamoCellReader(table), dynamoEventReader(table)];
    const guardTable = tableName('GUARD_TABLE');
    await recordEvent({
      store: dynamoEventStore({ ...table, guardTable }),
      findCampaign: async () => undefined,
    })(toldByMailgun({ kind: 'delivered', at: leftAt, recipient: ana, campaignId: sendId }));

    for (let run = 0; run < 3; run += 1) {
      now += 2 * hour;
      await closeHours(table, table.now)();
      expect(await counted(sendId, cells)).toBe(1);
    }
    const pause = async (ms: number) => void (now += ms);
    const steps = reclassify({ cells, events, store: dynamoRecounting(table), pause })();
    expect(await steps.next()).toMatchObject({ value: { recipients: 1 } });
    expect(await steps.next()).toMatchObject({ done: true });
    expect(await counted(sendId, cells)).toBe(1);
    expect(await dynamoRecounting(table).historyOf(ana)).toContainEqual(
      expect.objectContaining({ raw: { method: 'one_click' } }),
    );
  });

  it('when the person is forgotten, and then is about nobody', async () => {
    const { mailTable, send, leave, counted } = await departing();
    const ana = somebody();
    const sendId = await send(ana);
    await leave(ana, sendId);
    const table = { client: dynamo, mailTable };
    expect(await forgetRecipient(table)(ana, Infinity)).toEqual({ removed: 1, complete: true });
    expect(await counted(sendId)).toBe(1);
    const events = await dynamoEventReader(table).ofMessage(`${sendId}@mg.example.com`);
    expect(events.map(({ recipient }) => recipient)).toEqual([undefined]);
  });
});
