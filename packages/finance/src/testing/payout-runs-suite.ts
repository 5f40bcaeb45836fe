import type { AuditEntry } from '@distronation/common';
import { monotonicFactory } from 'ulid';
import { expect, it } from 'vitest';
import { runSubject, type PayoutRun } from '../payout-runs/payout-run.ts';
import type { PayoutRuns } from '../payout-runs/ports.ts';

const newId = monotonicFactory();
const at = '2026-11-23T09:30:07.123Z';
const fin = { email: 'fin@distro-nation.com', uid: 'fin' };

const runOf = (changes: Partial<PayoutRun> = {}): PayoutRun => ({
  id: newId(),
  name: 'August payouts',
  month: { year: '2026', month: '08' },
  orderDigest: 'd'.repeat(64),
  fingerprint: 'f'.repeat(64),
  status: 'draft',
  createdAt: at,
  createdBy: fin,
  checkedAt: at,
  rows: 3,
  recipients: 2,
  totals: ['1,522.57 USD', '0.07 EUR'],
  errors: 0,
  warnings: 1,
  campaignId: newId(),
  version: 1,
  ...changes,
});

const approved = (run: PayoutRun): PayoutRun => ({
  ...run,
  status: 'approved',
  approvedAt: at,
  approvedBy: { email: 'ana@distro-nation.com', uid: 'ana' },
  version: run.version + 1,
});

const entryFor = (run: PayoutRun, action: AuditEntry['action'] = 'payout.create'): AuditEntry => ({
  action,
  subject: runSubject(run),
  actor: 'staff:fin',
  method: 'staff',
  at,
  requestId: 'request-1',
});

/** What every store of payout runs must do. `auditCount` counts the entries about a subject. */
export const payoutRunsSuite = (
  make: () => { runs: PayoutRuns; auditCount: (subject: string) => Promise<number> },
): void => {
  it('keeps a run as it was written, once, with one entry', async () => {
    const { runs, auditCount } = make();
    const run = runOf();
    await runs.add(run, entryFor(run));
    await runs.add({ ...run, name: 'Another' }, entryFor(run));
    expect(await runs.find(run.id)).toStrictEqual(run);
    expect(await auditCount(runSubject(run))).toBe(1);
    expect(await runs.find(newId())).toBeUndefined();
  });

  it('lets one of twenty changes of the same version in, with its entry', async () => {
    const { runs, auditCount } = make();
    const run = runOf();
    await runs.add(run, entryFor(run));
    const after = approved(run);
    const written = await Promise.all(
      Array.from({ length: 20 }, () => runs.change(run, after, entryFor(run, 'payout.approve'))),
    );
    expect(written.filter(Boolean)).toHaveLength(1);
    expect(await runs.find(run.id)).toStrictEqual(after);
    expect(await auditCount(runSubject(run))).toBe(2);
  });

  it('lets one of twenty approvals in one month in, and tells of it at once', async () => {
    const { runs } = make();
    // A month of its own, since a store may hold those of other tests.
    const month = { year: `2${newId().slice(-3)}`, month: '08' };
    const drafts = Array.from({ length: 20 }, () => runOf({ month }));
    for (const run of drafts) await runs.add(run, entryFor(run));
    const known = await runs.approvedOf(month);
    expect(known).toStrictEqual({ runs: [], version: 0 });
    const approve = (run: PayoutRun, since = known) =>
      runs.approve(run, approved(run), entryFor(run, 'payout.approve'), since);
    const written = await Promise.all(drafts.map((run) => approve(run)));
    const first = drafts.filter((_, index) => written[index]);
    expect(first).toHaveLength(1);
    const briefOf = ({ id, name, orderDigest }: PayoutRun) => ({ id, name, orderDigest });
    const now = await runs.approvedOf(month);
    expect(now).toStrictEqual({ runs: first.map(briefOf), version: 1 });
    const second = drafts.find((run) => !first.includes(run)) ?? runOf();
    expect(await runs.find(second.id)).toStrictEqual(second);
    expect(await approve(second, now)).toBe(true);
    expect((await runs.approvedOf(month)).runs).toStrictEqual([...first, second].map(briefOf));
    expect(await approve(second, await runs.approvedOf(month))).toBe(false);
    expect((await runs.approvedOf(month)).runs).toHaveLength(2);
  });

  it('lists the newest first, page by page', async () => {
    const { runs } = make();
    const made = [runOf(), runOf(), runOf()];
    for (const run of made) await runs.add(run, entryFor(run));
    const newest = made.toReversed();
    const first = await runs.list(2);
    expect(first).toStrictEqual(newest.slice(0, 2));
    expect((await runs.list(1, first.at(-1)?.id)).map(({ id }) => id)).toEqual([made[0]?.id]);
  });
};
