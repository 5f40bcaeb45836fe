import { describe, expect, it, vi } from 'vitest';
import { mailsTo } from './clients.ts';
import {
  download,
  finance,
  linksTo,
  newMonth,
  newPartner,
  putReport,
  second,
  type Partner,
} from './payout-clients.ts';

const soon = { timeout: 60_000, interval: 500 };

const rowOf = ({ email, customId }: Partner, amount: string) => ({
  email,
  name: 'Partner',
  customId,
  values: [{ label: 'YouTube', amount }],
});

const upload = async (month: ReturnType<typeof newMonth>, rows: object, more: object = {}) => {
  const { data } = await finance.createPayoutRun({
    body: {
      ...month,
      name: `Payouts ${crypto.randomUUID()}`,
      subject: 'Your statement',
      html: '<p>Here it is.</p>',
      greeting: 'Hello {{name|there}},',
      currency: 'USD',
      rows: Object.values(rows),
      ...more,
    },
  });
  return data.run;
};

/** Findings about rows; what other tests left behind is about the run. */
const found = ({ findings }: Awaited<ReturnType<typeof upload>>) =>
  findings.filter(({ row }) => row !== undefined).map(({ row, kind }) => [row, kind]);

const rowsOf = async (id: string) =>
  (await finance.listPayoutRows({ params: { id }, query: {} })).data.rows;

const approve = (run: { id: string; fingerprint: string }, by = second) =>
  by.approvePayoutRun({ params: { id: run.id }, body: { fingerprint: run.fingerprint } });

describe('a payout run', () => {
  it('brings each partner their own reports, by two colleagues, and tells who collected', async () => {
    const month = newMonth();
    const [ana, bo] = [newPartner(), newPartner()];
    const youtube = await putReport(ana, month, 'youtube');
    const streaming = await putReport(ana, month, 'streaming');
    const ofBo = await putReport(bo, month, 'streaming');
    await finance.createContact({ body: { email: ana.email, customIds: [ana.customId] } });

    const body = [rowOf(ana, '1,204.50'), rowOf(bo, '0.07')];
    const run = await vi.waitFor(async () => {
      const made = await upload(month, body, { statedTotal: '1204.57' });
      // The list of partners may lag behind by a second.
      expect(found(made)).toEqual([
        [2, 'report_kind_missing'],
        [2, 'owner_unknown'],
      ]);
      return made;
    }, soon);
    expect(run).toMatchObject({ status: 'draft', errors: 0, totals: ['1,204.57 USD'] });
    await expect(approve(run, finance)).rejects.toMatchObject({ code: 'second_person_needed' });
    expect(await mailsTo(ana.email)).toEqual([]);

    const [approved] = await Promise.all([approve(run), approve(run)]);
    const campaignId = approved.data.run.campaignId ?? '';
    await vi.waitFor(async () => {
      const { data } = await finance.readCampaign({ params: { id: campaignId } });
      expect(data.campaign).toMatchObject({
        kind: 'payout',
        status: 'finished',
        progress: { audience: 2, accepted: 2 },
      });
    }, soon);
    await approve(run);

    const files = async (partner: Partner) =>
      Promise.all((await linksTo(partner)).map((url) => download(url)));
    expect(await files(ana)).toEqual([youtube, streaming]);
    expect(await files(bo)).toEqual([ofBo]);
    expect(await mailsTo(ana.email)).toHaveLength(1);
    expect((await mailsTo(bo.email))[0]?.text).toContain('0.07 USD');
    expect(await rowsOf(run.id)).toMatchObject([
      {
        delivery: { state: 'accepted' },
        links: [{ status: 'collected', downloads: 1 }, { status: 'collected' }],
      },
      { delivery: { state: 'accepted' }, links: [{ status: 'collected' }] },
    ]);
  });

  it('sends nothing while an error stands, and goes on once what was wrong is mended', async () => {
    const month = newMonth();
    const ana = newPartner();
    const run = await upload(month, [rowOf(ana, '1.00')]);
    expect(found(run)).toContainEqual([1, 'report_missing']);
    await expect(approve(run)).rejects.toMatchObject({ code: 'errors_stand' });
    await putReport(ana, month, 'youtube');
    const { data } = await second.checkPayoutRun({ params: { id: run.id } });
    expect(data.run).toMatchObject({ errors: 0, status: 'draft' });
    await expect(approve(run)).rejects.toMatchObject({ code: 'changed_since' });
    await approve(data.run);
    await vi.waitFor(async () => expect(await linksTo(ana)).toHaveLength(1), soon);
  });

  it('is refused a partner’s report for somebody else', async () => {
    const month = newMonth();
    const [ana, eve] = [newPartner(), newPartner()];
    await putReport(ana, month, 'youtube');
    await finance.createContact({ body: { email: ana.email, customIds: [ana.customId] } });
    await vi.waitFor(async () => {
      const run = await upload(month, [rowOf({ ...ana, email: eve.email }, '1.00')]);
      expect(found(run)).toContainEqual([1, 'owner_differs']);
      await expect(approve(run)).rejects.toMatchObject({ code: 'errors_stand' });
    }, soon);
    expect(await mailsTo(eve.email)).toEqual([]);
  });
});
