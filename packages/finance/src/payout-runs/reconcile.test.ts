import type { PayoutRunDetail } from '@distronation/contracts';
import { describe, expect, it } from 'vitest';
import { lena, marco, payoutRunsFixture } from '../testing/payout-runs-fixture.ts';

const found = ({ findings }: PayoutRunDetail) =>
  findings.map(({ row, kind, severity }) => [row, kind, severity]);

/** What there is to say of DN-2, which has one report of two. */
const oneKind = [2, 'report_kind_missing', 'warning'];

describe('what a run says', () => {
  it.each([
    ['an address', { ...lena, email: 'lena at example' }, 'invalid_address'],
    ['a custom id', { ...lena, customId: '../DN-1' }, 'invalid_custom_id'],
    [
      'an amount',
      { ...lena, values: [{ label: 'YouTube', amount: '1.204,50' }] },
      'invalid_amount',
    ],
    ['a total', { ...lena, statedTotal: 'n/a' }, 'invalid_amount'],
    ['a sum', { ...lena, statedTotal: '1522.58' }, 'row_total_differs'],
    ['a sum of two currencies', { ...marco, statedTotal: '0.10' }, 'row_total_differs'],
  ])('is refused by row for %s that cannot be', async (_what, row, kind) => {
    const run = await payoutRunsFixture().create({ rows: [row] });
    expect(found(run)).toContainEqual([1, kind, 'error']);
  });

  it('adds up exactly, where fractions would not', async () => {
    const { create } = payoutRunsFixture();
    const tenths = Array.from({ length: 3 }, (_, n) => ({ label: `Part ${n}`, amount: '0.10' }));
    const rows = [{ ...lena, values: tenths, statedTotal: '0.30' }];
    expect((await create({ rows, statedTotal: '$0.30' })).errors).toBe(0);
    const off = await create({ rows, statedTotal: '0.31' });
    expect(found(off)).toEqual([[undefined, 'run_total_differs', 'error'], expect.anything()]);
    expect(off.findings[0]?.message).toContain('a difference of -0.01 USD');
  });

  it('is told which row comes again, and which partner does', async () => {
    const run = await payoutRunsFixture().create({
      rows: [lena, { ...lena, email: 'lena@example.com' }, { ...lena, values: [] }],
    });
    const errors = run.findings.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ row, kind }) => [row, kind])).toEqual([
      [2, 'duplicate_row'],
      [3, 'row_total_differs'],
      [3, 'duplicate_custom_id'],
    ]);
  });

  it('counts whoever is several partners once', async () => {
    const run = await payoutRunsFixture().create({ rows: [lena, { ...marco, email: lena.email }] });
    expect(run).toMatchObject({
      rows: 2,
      recipients: 1,
      totals: ['1,522.57 USD', '0.10 EUR'],
    });
  });
});

describe('what a run says, held against the world,', () => {
  it('is right where nothing stands in its way', async () => {
    const run = await payoutRunsFixture().create();
    expect(found(run)).toEqual([oneKind]);
    expect(run).toMatchObject({ status: 'draft', errors: 0, warnings: 1 });
  });

  it('lacks a report: none at all is an error', async () => {
    const { create, stored } = payoutRunsFixture();
    stored.delete('Distro/2026/08/DN-2/DN-2.zip');
    expect(found(await create())).toEqual([[2, 'report_missing', 'error']]);
  });

  it('names nobody for a report, or for a contact, that is there', async () => {
    const { create, stored, partners } = payoutRunsFixture();
    stored.add('Exports/2026/08/DN-9/DN-9.zip').add('Exports/2026/09/DN-7/DN-7.zip');
    stored.add('Exports/2026/08/DN-9/other.txt');
    partners.set('DN-8', ['zoe@example.com']).set('DN-9', ['max@example.com']);
    const { findings } = await create();
    expect(findings.map(({ kind, customId }) => [kind, customId])).toEqual([
      ['extra_report', 'DN-9'],
      ['extra_partner', 'DN-8'],
      ['report_kind_missing', 'DN-2'],
    ]);
  });

  it('goes to somebody else than the partner: an error where another is known', async () => {
    const { create, partners } = payoutRunsFixture();
    partners.set('DN-1', ['other@example.com']);
    partners.delete('DN-2');
    expect(found(await create())).toEqual([
      [1, 'owner_differs', 'error'],
      oneKind,
      [2, 'owner_unknown', 'warning'],
    ]);
  });

  it('would not reach whoever left', async () => {
    const { create, suppressed } = payoutRunsFixture();
    suppressed.set('marco@example.com', 'unsubscribed_topic');
    expect(found(await create())).toEqual([oneKind, [2, 'suppressed', 'warning']]);
  });

  it('would be hidden in part by Gmail: whoever has too many partners is named, and a letter for all', async () => {
    const { create, stored, partners } = payoutRunsFixture();
    const rows = Array.from({ length: 60 }, (_, n) => ({ ...lena, customId: `L-${n}` }));
    for (const { customId } of rows) {
      partners.set(customId, ['lena@example.com']);
      for (const kind of ['Exports', 'Distro'])
        stored.add(`${kind}/2026/08/${customId}/${customId}.zip`);
    }
    const tooLong = ({ findings }: PayoutRunDetail) =>
      findings
        .filter(({ kind }) => kind === 'mail_too_long')
        .map(({ row, severity }) => [row, severity]);
    expect(tooLong(await create({ rows: [marco, ...rows] }))).toEqual([[2, 'warning']]);
    expect(tooLong(await create({ rows: rows.slice(0, 20) }))).toEqual([]);
    // Forty thousand characters are let through, whatever each of them takes.
    const html = `<p>${'謝'.repeat(39_000)}</p>`;
    expect(tooLong(await create({ html }))).toEqual([[undefined, 'warning']]);
  });

  it('was sent before: the same is an error, another of the month a warning', async () => {
    const { create, approve } = payoutRunsFixture();
    await approve(await create());
    const [again, another, later] = [
      await create({ name: 'Once more' }),
      await create({ rows: [lena] }),
      await create({ month: '09' }),
    ];
    expect(found(again)[0]).toEqual([undefined, 'sent_before', 'error']);
    expect(found(another)).toContainEqual([undefined, 'sent_before', 'warning']);
    expect(found(later).map(([, kind]) => kind)).not.toContain('sent_before');
  });

  it('has a partner twice in one month: a warning by row, and none for those whom it leaves to the other', async () => {
    const { create, approve, stored, partners } = payoutRunsFixture();
    stored.add('Exports/2026/08/DN-3/DN-3.zip');
    partners.set('DN-3', ['zoe@example.com']);
    await approve(await create({ name: 'First' }));
    const zoe = { ...lena, email: 'zoe@example.com', customId: 'DN-3' };
    const late = await create({ name: 'Late', rows: [zoe, marco] });
    const { findings } = late;
    expect(found(late).filter(([, kind]) => kind !== 'report_kind_missing')).toEqual([
      [undefined, 'sent_before', 'warning'],
      [2, 'sent_before', 'warning'],
    ]);
    expect(findings.find(({ row, kind }) => row === 2 && kind === 'sent_before')?.message).toBe(
      'DN-2 has a statement of August 2026 in “First”',
    );
  });
});
