import { createEndpoint } from '@distronation/common/http';
import { invoke, recordingLog, recordingMetrics, testKit } from '@distronation/common/testing';
import { readDrift as contract } from '@distronation/contracts';
import { describe, expect, it } from 'vitest';
import { driftFixture } from '../testing/drift-fixture.ts';
import { readDrift } from './read-drift.ts';
import { watchDrift } from './watch-drift.ts';

const ana = 'ana@example.com';
const [plenty, hardlyAny] = [() => 900_000, () => 60_000];

const setup = () => {
  const fixture = driftFixture();
  const { find, runs, now, ctx } = fixture;
  const metrics = recordingMetrics();
  const log = recordingLog();
  const watch = watchDrift({ findDrift: find, runs, metrics, now });
  const handler = createEndpoint(testKit())(contract, readDrift({ runs }));
  const get = (role: string) =>
    invoke(handler, { method: 'GET', headers: { Authorization: `Bearer ${role}` } });
  return { ...fixture, metrics, log, get, watch: (left = plenty) => watch({ ...ctx, log }, left) };
};

describe('the daily comparison', () => {
  it('runs once a day, and tells its numbers and no address', async () => {
    const { listAs, watch, metrics, log, pages, pass } = setup();
    listAs(ana, { unsubscribeAll: true });
    await watch();
    await watch();
    expect(pages.asked).toHaveLength(1);
    expect(metrics.recorded).toEqual([{ ContactListDrift: 1, ContactListRepairs: 1 }]);
    expect(JSON.stringify(log.lines)).not.toContain('example.com');
    pass(1_440);
    await watch();
    expect(metrics.recorded.at(-1)).toEqual({ ContactListDrift: 0, ContactListRepairs: 0 });
  });

  it('leaves the rest to the next go when its time is nearly over', async () => {
    const { listAs, watch, metrics, pages } = setup();
    for (let n = 0; n < 7; n += 1) listAs(`user${n}@example.com`);
    for (let go = 1; go <= 3; go += 1) {
      await watch(hardlyAny);
      expect([pages.asked.length, metrics.recorded]).toEqual([go, []]);
    }
    await watch(hardlyAny);
    expect(pages.asked).toHaveLength(3);
    expect(metrics.recorded).toEqual([{ ContactListDrift: 7, ContactListRepairs: 0 }]);
  });
});

describe('GET drift', () => {
  it('200 tells nothing before the first comparison', async () => {
    expect(await setup().get('admin')).toMatchObject({ status: 200, body: { data: {} } });
  });

  it('200 tells of the last comparison, and how far the next one is', async () => {
    const { listAs, watch, get, pass } = setup();
    for (let n = 0; n < 5; n += 1) listAs(`user${n}@example.com`);
    await watch();
    pass(1_440);
    await watch(hardlyAny);
    const { status, body } = await get('outreach');
    expect({ status, body }).toMatchObject({
      status: 200,
      body: {
        data: {
          report: { listed: 5, differing: 5, endedAt: '2026-11-01T09:00:00.000Z' },
          running: { startedAt: '2026-11-02T09:00:00.000Z', listed: 3, calls: 1 },
        },
      },
    });
  });

  it.each([
    [403, 'viewer'],
    [403, 'finance'],
    [401, 'nobody'],
  ])('%i for %s', async (status, role) => {
    expect(await setup().get(role)).toMatchObject({ status });
  });
});
