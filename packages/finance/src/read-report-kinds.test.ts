import { endpoints } from '@distronation/contracts';
import { describe, expect, it } from 'vitest';
import { usualReports } from './report.ts';
import { financeFixture } from './testing/finance-fixture.ts';

const read = (as: string) => financeFixture().call(endpoints.readReportKinds, { as });

describe('GET /financial/report-kinds', () => {
  it.each(['finance', 'admin'])('200 tells %s where each kind of report lies', async (as) => {
    expect(await read(as)).toMatchObject({ status: 200, body: { data: { kinds: usualReports } } });
  });

  it.each([
    [401, 'nobody'],
    [403, 'viewer'],
    [403, 'outreach'],
  ])('%i tells %s nothing', async (status, as) => {
    expect(await read(as)).toMatchObject({ status });
  });
});
