import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import {
  dynamoEventReader,
  dynamoEventStore,
  forgetRecipient,
} from '@distronation/tracking/adapters';
import { filedEvent, writeOf } from '@distronation/tracking/testing';
import { describe, expect, it } from 'vitest';
import { dynamo, table } from '../cloud/stores.ts';

const tables = {
  client: dynamo,
  mailTable: table('MAIL_TABLE'),
  guardTable: table('GUARD_TABLE'),
  now: () => Date.now(),
};
const store = dynamoEventStore(tables);
const events = dynamoEventReader(tables);
const forget = forgetRecipient(tables);

const somebody = (name: string) => `${name}-${crypto.randomUUID()}@example.com`;

const itemsUnder = async (pk: string) => {
  const { Items = [] } = await dynamo.send(
    new QueryCommand({
      TableName: tables.mailTable,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': pk },
    }),
  );
  return Items;
};

/** Events of one campaign, each with all that tells whom it is about. */
const keepEvents = async (campaignId: string, recipient: string, count: number) => {
  for (let n = 0; n < count; n += 1) {
    const event = filedEvent({
      recipient,
      campaignId,
      kind: 'clicked',
      at: new Date(Date.UTC(2026, 10, 1, 9, 0, n)),
      url: `https://example.com/?to=${recipient}`,
      status: { message: `250 ${recipient}` },
      client: { ip: '192.0.2.1', userAgent: 'a browser' },
      place: { city: 'Oslo' },
      raw: { recipient },
    });
    const of = { messageId: event.messageId ?? '', recipient };
    const engagement = [{ generation: 1, of, version: 0, after: { marks: [] } }];
    await store.keep(writeOf(event, { engagement }));
  }
};

const day = { from: new Date('2026-11-01T00:00:00Z'), to: new Date('2026-11-02T00:00:00Z') };

describe('forgetting a recipient', () => {
  it('leaves their events to nobody, and those of others alone', async () => {
    const [ana, bob, campaign] = [somebody('ana'), somebody('bob'), crypto.randomUUID()];
    await keepEvents(campaign, ana, 3);
    await keepEvents(campaign, bob, 1);
    expect(await forget(ana, Infinity)).toEqual({ removed: 6, complete: true });

    expect(await itemsUnder(`CONTACT#${ana}`)).toEqual([]);
    const listed = await events.newest({ campaign, kind: 'clicked' }, day, 10);
    expect(listed).toHaveLength(4);
    expect(listed.flatMap(({ recipient }) => recipient ?? [])).toEqual([bob]);
    expect(JSON.stringify(listed)).not.toContain(ana);
    expect(listed.filter(({ client, place }) => client ?? place)).toHaveLength(1);
    expect(await events.ofRecipient(bob, {})).toHaveLength(1);
  });

  it('goes on where it was cut off, as far as time allows', async () => {
    const [ana, campaign] = [somebody('ana'), crypto.randomUUID()];
    await keepEvents(campaign, ana, 52);
    let calls = 0;
    const hurried = forgetRecipient(tables, () => (calls += 1));
    expect(await hurried(ana, 0)).toEqual({ removed: 0, complete: false });
    expect(await hurried(ana, 3)).toEqual({ removed: 100, complete: false });
    expect(await forget(ana, Infinity)).toEqual({ removed: 4, complete: true });
    expect(await forget(ana, Infinity)).toEqual({ removed: 0, complete: true });
    const listed = await events.newest({ campaign, kind: 'clicked' }, day, 100);
    expect(listed.filter(({ recipient }) => recipient !== undefined)).toEqual([]);
    expect(listed).toHaveLength(52);
  });
});
