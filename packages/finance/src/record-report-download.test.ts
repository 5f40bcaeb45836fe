import { endpoints } from '@distronation/contracts';
import { describe, expect, it } from 'vitest';
import { financeFixture } from './testing/finance-fixture.ts';

const setup = () => {
  const { audit, call } = financeFixture();
  const record = (body: unknown, as = 'finance') =>
    call(endpoints.recordReportDownload, { body, as });
  return { audit, record };
};

const taken = { key: 'Exports/2026/08/DN-1/DN-1.zip', as: 'zip' };

describe('POST /financial/report-downloads', () => {
  it('200 writes down who took which file, and in what way, each time', async () => {
    const { audit, record } = setup();
    expect(await record(taken)).toMatchObject({ status: 200 });
    expect(await record({ ...taken, as: 'file' }, 'admin')).toMatchObject({ status: 200 });
    expect(audit).toMatchObject([
      {
        action: 'report.download',
        subject: 'report:Exports/2026/08/DN-1/DN-1.zip',
        actor: 'staff:uid-finance',
        detail: { as: 'zip' },
      },
      { actor: 'staff:uid-admin', detail: { as: 'file' } },
    ]);
  });

  it.each([
    [400, 'a name that no file can have', { ...taken, key: 'a\nb' }, 'finance'],
    [400, 'a name of more bytes than S3 allows', { ...taken, key: 'ü'.repeat(513) }, 'finance'],
    [400, 'another way of taking it', { ...taken, as: 'fax' }, 'finance'],
    [401, 'nobody', taken, 'nobody'],
    [403, 'a role that may not read reports', taken, 'viewer'],
    [403, 'outreach', taken, 'outreach'],
  ])('%i leaves no trace of %s', async (status, _what, body, as) => {
    const { audit, record } = setup();
    expect(await record(body, as)).toMatchObject({ status });
    expect(audit).toEqual([]);
  });
});
