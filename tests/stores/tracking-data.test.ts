import { recordEvent } from '@distronation/tracking';
import {
  dynamoCellReader,
  dynamoEventReader,
  dynamoEventStore,
} from '@distronation/tracking/adapters';
import {
  askTrackingData,
  naiveAnswer,
  trackedWorld,
  walk,
  worldHours,
} from '@distronation/tracking/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dynamo, table } from '../cloud/stores.ts';

const tables = { client: dynamo, mailTable: table('MAIL_TABLE'), guardTable: table('GUARD_TABLE') };
const readers = { cells: dynamoCellReader(tables), events: dynamoEventReader(tables) };
const ask = askTrackingData(readers);

const record = recordEvent({
  store: dynamoEventStore(tables),
  findCampaign: async () => undefined,
});

const hourMs = 3_600_000;

/** Worlds one after the other. */
const firstStart = Date.UTC(1984, 4, 9);

describe('tracking-data over DynamoDB', () => {
  it('answers every question as if it had looked at every event', async () => {
    for (let n = 0; n < 3; n += 1) {
      const start = firstStart + n * 10 * hourMs;
      const worlds = trackedWorld({ start, name: `-${crypto.randomUUID()}` });
      const [{ events } = { events: [] }, ...others] = fc.sample(worlds, { numRuns: 12, seed: n });
      for (const event of events) await record(event);
      for (const { question } of others) {
        const asked = {
          startDate: new Date(start - hourMs).toISOString(),
          endDate: new Date(start + worldHours * hourMs).toISOString(),
          ...JSON.parse(JSON.stringify(question)),
        };
        const expected = naiveAnswer({ events, question });
        expect([question, await walk(ask, { ...asked, limit: 7 })]).toEqual([question, expected]);
        const { events: page, pagination } = await ask({ ...asked, limit: 5, offset: 9 });
        expect(page.map(({ id }) => id)).toEqual(expected.slice(9, 14));
        expect(pagination?.total).toBe(expected.length);
      }
    }
  });
});
