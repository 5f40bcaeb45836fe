import { reclassify, recordEvent } from '@distronation/tracking';
import {
  closeHours,
  dynamoCellReader,
  dynamoEventReader,
  dynamoEventStore,
  dynamoRecounting,
} from '@distronation/tracking/adapters';
import { numbersOf, readBefore, toldByMailgun } from '@distronation/tracking/testing';
import { expect, it } from 'vitest';
import { ownMailTable } from '../cloud/own-table.ts';
import { dynamo, table } from '../cloud/stores.ts';

const hour = 3_600_000;
const nine = Date.UTC(2026, 10, 1, 9);

/** Twenty mails of two campaigns, each delivered, opened by a machine and by a person, and clicked. */
const events = Array.from({ length: 20 }, (_, n) => {
  const of = {
    messageId: `${n % 7}@mg.example.com`,
    recipient: `${n}@example.com`,
    campaignId: n % 7 < 3 ? 'news' : 'offers',
  };
  const at = (after: number) => new Date(nine + n * 300_000 + after);
  const agent = { client: { userAgent: 'Mozilla/5.0 (Windows NT 10.0; rv:140.0) Firefox/140.0' } };
  return [
    toldByMailgun({ ...of, kind: 'delivered', at: at(0) }),
    toldByMailgun({ ...of, kind: 'opened', at: at(9_000), client: { bot: 'generic' } }),
    toldByMailgun({ ...of, kind: 'opened', at: at(hour), ...agent }),
    toldByMailgun({ ...of, kind: 'clicked', at: at(hour + 9_000), ...agent, url: 'https://a.b/' }),
  ];
}).flat();

const open = async () => {
  let now = nine + 6 * hour;
  const tables = {
    client: dynamo,
    mailTable: await ownMailTable(),
    guardTable: table('GUARD_TABLE'),
    now: () => now,
  };
  const pass = (ms: number) => void (now += ms);
  const record = recordEvent({
    store: dynamoEventStore(tables),
    findCampaign: async () => undefined,
  });
  const readers = { cells: dynamoCellReader(tables), events: dynamoEventReader(tables) };
  const pause = async (ms: number) => pass(ms);
  return {
    ...readers,
    record,
    pass,
    close: closeHours(tables, tables.now),
    run: reclassify({ ...readers, store: dynamoRecounting(tables), pause }),
  };
};

it('reads history again while events come in and hours are closed, to the numbers of a store that knew better from the start', async () => {
  const exact = await open();
  for (const event of events) await exact.record(event);
  const on = await open();
  const [before, during] = [events.slice(0, 50), events.slice(50)];
  for (const event of before) await on.record(readBefore(event));
  await on.close();

  const steps = on.run();
  while (!(await steps.next()).done) {
    on.pass(hour / 2);
    await Promise.all([on.close(), ...during.splice(0, 10).map((event) => on.record(event))]);
  }
  for (const event of during) await on.record(event);
  on.pass(60_000);
  expect(await numbersOf(on.cells)).toEqual(await numbersOf(exact.cells));
  expect(await on.cells.cells({}, 'news')).not.toEqual([]);
});
