import { testCtx } from '@distronation/common/testing';
import { countReads } from '@distronation/common/testing/tables';
import { mailActivity } from '@distronation/tracking';
import { closeHours, dynamoCellReader, dynamoEventStore } from '@distronation/tracking/adapters';
import { filedEvent, writeOf } from '@distronation/tracking/testing';
import pMap from 'p-map';
import { describe, expect, it } from 'vitest';
import { ownMailTable } from '../cloud/own-table.ts';
import { dynamo, dynamoClient, table } from '../cloud/stores.ts';

const hour = 3_600_000;
const day = 24 * hour;
const monday = Date.parse('2026-11-02T00:00:00.000Z');
const campaigns = ['news', 'payouts'];

/** A table with events in it, and what it costs to ask about a day of them. */
const setup = async () => {
  let now = monday + 2 * day;
  const clock = () => now;
  const mailTable = await ownMailTable();
  const tables = { mailTable, guardTable: table('GUARD_TABLE'), now: clock };
  const store = dynamoEventStore({ client: dynamo, ...tables });
  const client = dynamoClient();
  const count = countReads(client);
  const activity = mailActivity({ cells: dynamoCellReader({ client, mailTable, now: clock }) });
  const query = { startDate: new Date(monday), endDate: new Date(monday + day) };
  const ask = () =>
    activity(testCtx(), { query, params: undefined, headers: undefined, body: undefined });
  return {
    /** Once it is known how far hours are closed, which a process remembers for ten seconds. */
    async cost() {
      await ask();
      return (await count(ask)).units;
    },
    delivered: async () => (await ask()).data.numbers.delivered,
    /** So many of each campaign in each hour of the day that begins at `from`. */
    happen: (from: number, times: number) =>
      pMap(
        Array.from({ length: 24 * times }, (_, n) => n % 24),
        async (hours) => {
          const at = new Date(from + hours * hour);
          for (const campaignId of campaigns) {
            await store.keep(writeOf(filedEvent({ campaignId, at })));
          }
        },
        { concurrency: 20 },
      ),
    async closeHours() {
      const close = closeHours({ client: dynamo, mailTable }, clock);
      for (let run = 0; run < 4; run += 1) {
        now += 3 * hour;
        await close();
      }
    },
  };
};

describe('asking how the mail of a day is going', () => {
  it('costs two units once its hours are over, for five events in an hour as for one', async () => {
    const on = await setup();
    await on.happen(monday, 1);
    await on.closeHours();
    const ofFew = await on.cost();
    await on.happen(monday, 4);
    expect(await on.delivered()).toBe(24 * campaigns.length * 5);
    expect(await on.cost()).toBe(ofFew);
    expect(ofFew).toBe(2);
  });

  it('costs nothing for days that nobody asked about', async () => {
    const on = await setup();
    await on.happen(monday, 1);
    await on.closeHours();
    const before = await on.cost();
    await on.happen(monday - 3 * day, 1);
    await on.happen(monday + day, 1);
    expect(await on.cost()).toBe(before);
  });
});
