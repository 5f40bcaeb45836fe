import pMap from 'p-map';
import { describe, expect, it } from 'vitest';
import { ownMailTable } from '../cloud/own-table.ts';
import { dynamoClient } from '../cloud/stores.ts';
import { mailgunSample } from './costs/mailgun-samples.ts';
import { recordWrites, type RecordedWrite } from './costs/record-writes.ts';
import { indexUnits, tableUnits } from './costs/write-units.ts';
import { farAhead, startIntake } from './intake-process.ts';

/** What DynamoDB takes in a second, of one item and of one partition key. */
const limit = 1000;

const recipients = Array.from({ length: 1000 }, (_, number) => `reader-${number}@example.com`);

/** Units by name, the most first. */
const ranked = (units: readonly (readonly [string, number])[]) =>
  [...Map.groupBy(units, ([name]) => name)]
    .map(([name, own]) => ({ name, units: own.reduce((sum, [, count]) => sum + count, 0) }))
    .toSorted((one, other) => other.units - one.units);

const nameOfIndexKey = ({ after }: RecordedWrite): string => after?.['gsi1pk']?.S ?? 'none';

/** What each item takes, each partition of the table and each of the index. */
const loadOf = (writes: readonly RecordedWrite[]) => ({
  item: ranked(writes.map((write) => [`${write.pk} / ${write.sk}`, tableUnits(write)])),
  partition: ranked(writes.map((write) => [write.pk, tableUnits(write)])),
  indexPartition: ranked(writes.map((write) => [nameOfIndexKey(write), indexUnits(write)])),
});

describe('2,000 events within a second, of one batch of one campaign', () => {
  it('ask nowhere for more than DynamoDB gives in a second', async ({ annotate }) => {
    const client = dynamoClient();
    const writes = recordWrites(client);
    const mailTable = await ownMailTable();
    const { post } = startIntake({ client, mailTable, now: () => farAhead });

    for (const kind of ['delivered', 'opened'] as const) {
      const events = recipients.map((recipient, number) =>
        mailgunSample(kind, kind === 'opened' ? 60 : 0, { recipient, id: `${kind}-${number}` }),
      );
      const statuses = await pMap(events, (event) => post(event), { concurrency: 50 });
      expect(new Set(statuses)).toEqual(new Set([200]));
    }

    const { item, partition, indexPartition } = loadOf(writes);
    const total = [...partition, ...indexPartition].reduce((sum, { units }) => sum + units, 0);
    const hottest = [item[0], partition[0], indexPartition[0]];
    await annotate(JSON.stringify({ total, hottest }));
    expect(total).toBe(2000 * 12);
    for (const each of hottest) expect(each?.units).toBeLessThanOrEqual(limit);
  }, 120_000);
});
