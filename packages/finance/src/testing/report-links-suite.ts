import type { AuditEntry } from '@distronation/common';
import { expect, it } from 'vitest';
import type { Receipt, ReportLinks } from '../ports.ts';
import { newLinkId, issuedLinkOf } from './issued-link-of.ts';

let count = 0;

/** A year of its own for each test, so that lists of one store do not mix. */
const freshYear = (): string => `2${String(Date.now()).slice(-9)}${(count += 1)}`;

const receiptOf = (by: Receipt['by'], at: string): Receipt => ({
  by,
  at,
  ip: '192.0.2.1',
  userAgent: 'Firefox',
});

const entryFor = (subject: string): AuditEntry => ({
  action: 'report.revoke',
  subject,
  actor: 'staff:fin',
  method: 'staff',
  at: new Date().toISOString(),
  requestId: 'request-1',
});

/** What every store of links must do. `auditCount` counts the entries about a subject. */
export const reportLinksSuite = (
  make: () => { links: ReportLinks; auditCount: (subject: string) => Promise<number> },
): void => {
  it('keeps a link as it was issued first', async () => {
    const { links } = make();
    const link = issuedLinkOf();
    expect(await links.add(link)).toEqual(link);
    expect(await links.add({ ...link, endsAt: '2027-01-01T00:00:00.000Z' })).toEqual(link);
    expect(await links.find(link.id)).toEqual(link);
    expect(await links.find(newLinkId())).toBeUndefined();
  });

  it('counts people and machines apart, and keeps a receipt of each, the newest first', async () => {
    const { links } = make();
    const link = issuedLinkOf();
    await links.add(link);
    const [scan, first, second] = [
      receiptOf('scanner', '2026-11-24T08:00:00.000Z'),
      receiptOf('person', '2026-11-24T09:00:00.000Z'),
      receiptOf('person', '2026-11-24T10:00:00.000Z'),
    ];
    for (const receipt of [scan, first, second]) {
      expect(await links.keepReceipt(link, receipt)).toBe(true);
    }
    const collectedAt = first.at;
    expect(await links.find(link.id)).toEqual({ ...link, downloads: 2, scans: 1, collectedAt });
    expect(await links.receipts(link.id, 10)).toEqual([second, first, scan]);
    expect(await links.receipts(link.id, 1)).toEqual([second]);
  });

  it('finds a link once, and in its place, however often its send was taken up again', async () => {
    const { links } = make();
    const recipient = `${newLinkId()}@example.com`;
    const [first, second] = ['2026-10-23T09:00:00.000Z', '2026-11-23T09:00:00.000Z'].map(
      (issuedAt) => issuedLinkOf({ recipient, issuedAt }),
    );
    if (!first || !second) throw new Error('Two were made');
    await links.add(first);
    await links.add(second);
    for (const day of ['24', '25', '26'])
      await links.add({ ...first, issuedAt: `2026-11-${day}T09:00:00.000Z` });
    const inPlace = [{ link: second }, { link: first }];
    expect(await links.mailedTo(recipient, 10)).toMatchObject(inPlace);
    expect(await links.mailedTo(recipient, 2)).toMatchObject(inPlace);
    const third = issuedLinkOf({ recipient, issuedAt: '2026-11-27T09:00:00.000Z' });
    const dated = (day: number) => ({ ...third, issuedAt: `2026-11-2${day}T09:00:00.000Z` });
    await Promise.all([7, 8, 9].map((day) => links.add(dated(day))));
    const ids = (await links.mailedTo(recipient, 10)).map(({ link }) => link.id);
    expect(ids).toEqual([third.id, second.id, first.id]);
  });

  it('finds what was mailed to somebody, the newest first, each with its receipts', async () => {
    const { links } = make();
    const recipient = `${newLinkId()}@example.com`;
    const [older, newer] = ['2026-10-23T09:00:00.000Z', '2026-11-23T09:00:00.000Z'].map(
      (issuedAt) => issuedLinkOf({ recipient, issuedAt }),
    );
    if (!older || !newer) throw new Error('Two were made');
    for (const link of [newer, older, issuedLinkOf()]) await links.add(link);
    const receipt = receiptOf('scanner', '2026-11-24T08:00:00.000Z');
    await links.keepReceipt(older, receipt);
    expect(await links.mailedTo(recipient, 10)).toEqual([
      { link: newer, receipts: [] },
      { link: { ...older, scans: 1 }, receipts: [receipt] },
    ]);
    expect(await links.mailedTo(recipient, 1)).toMatchObject([{ link: newer }]);
    expect(await links.mailedTo(`${newLinkId()}@example.com`, 10)).toEqual([]);
  });

  it('loses no receipt of many at once, however often each has to try', async () => {
    const { links } = make();
    const link = issuedLinkOf();
    await links.add(link);
    const keep = async (): Promise<void> => {
      while (!(await links.keepReceipt(link, receiptOf('person', new Date().toISOString())))) {
        // Somebody else was there at the same moment.
      }
    };
    await Promise.all(Array.from({ length: 10 }, keep));
    expect(await links.find(link.id)).toMatchObject({ downloads: 10 });
    expect(await links.receipts(link.id, 20)).toHaveLength(10);
  });

  it('lists what waits by partner and kind, page by page, and no other month', async () => {
    const { links } = make();
    const month = { year: freshYear(), month: '08' };
    const issued = ['DN-2', 'DN-10', 'DN-1', 'DN-1'].map((customId, n) =>
      issuedLinkOf({ ...month, customId, label: n === 2 ? 'Streaming Report' : 'YouTube Report' }),
    );
    for (const link of issued) await links.add(link);
    await links.add(issuedLinkOf({ ...month, month: '09' }));
    const all = await links.uncollected(month, 10);
    expect(all.map(({ customId, label }) => [customId, label])).toEqual([
      ['DN-1', 'Streaming Report'],
      ['DN-1', 'YouTube Report'],
      ['DN-10', 'YouTube Report'],
      ['DN-2', 'YouTube Report'],
    ]);
    expect(await links.uncollected(month, 2)).toEqual(all.slice(0, 2));
    expect(await links.uncollected(month, 2, all[1])).toEqual(all.slice(2));
  });

  it('lists a link that only machines fetched, and none that a person did or that was revoked', async () => {
    const { links } = make();
    const month = { year: freshYear(), month: '08' };
    const [scanned, collected, revoked] = [
      issuedLinkOf(month),
      issuedLinkOf(month),
      issuedLinkOf(month),
    ];
    for (const link of [scanned, collected, revoked]) await links.add(link);
    await links.keepReceipt(scanned, receiptOf('scanner', '2026-11-24T08:00:00.000Z'));
    await links.keepReceipt(collected, receiptOf('person', '2026-11-24T08:00:00.000Z'));
    await links.revoke(revoked.id, '2026-11-24T08:00:00.000Z', entryFor('ana@example.com'));
    expect((await links.uncollected(month, 10)).map(({ id }) => id)).toEqual([scanned.id]);
  });

  it('revokes a link once, with one entry, and keeps no receipt afterwards', async () => {
    const { links, auditCount } = make();
    const link = issuedLinkOf({ recipient: `${newLinkId()}@example.com` });
    await links.add(link);
    const at = '2026-11-24T08:00:00.000Z';
    const revoked = await Promise.all(
      [1, 2, 3].map(() => links.revoke(link.id, at, entryFor(link.recipient))),
    );
    expect(revoked.filter(Boolean)).toHaveLength(1);
    expect(await auditCount(link.recipient)).toBe(1);
    expect(await links.keepReceipt(link, receiptOf('person', at))).toBe(false);
    expect(await links.find(link.id)).toEqual({ ...link, revokedAt: at });
    expect(await links.receipts(link.id, 10)).toEqual([]);
    expect(await links.revoke(newLinkId(), at, entryFor(link.recipient))).toBe(false);
  });

  it('replaces a link once, revoked or not, and lists the one in its place', async () => {
    const { links, auditCount } = make();
    const month = { year: freshYear(), month: '08' };
    const recipient = `${newLinkId()}@example.com`;
    const old = issuedLinkOf({ ...month, recipient });
    await links.add(old);
    const successors = [1, 2].map(() =>
      issuedLinkOf({ ...month, recipient, generation: 2, issuedAt: '2026-11-25T08:00:00.000Z' }),
    );
    await links.revoke(old.id, '2026-11-24T08:00:00.000Z', entryFor(recipient));
    const replaced = [];
    for (const successor of successors) {
      if (await links.replace(old.id, successor, entryFor(recipient))) replaced.push(successor);
    }
    expect(replaced).toEqual([successors[0]]);
    expect(await auditCount(recipient)).toBe(2);
    expect(await links.find(old.id)).toMatchObject({
      revokedAt: '2026-11-24T08:00:00.000Z',
      replacedBy: successors[0]?.id,
    });
    expect(await links.uncollected(month, 10)).toEqual([successors[0]]);
  });
};
