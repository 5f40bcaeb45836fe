import { expect, it } from 'vitest';
import type { PayoutOrder } from '../payout-runs/payout-run.ts';
import type { PayoutArchive } from '../payout-runs/ports.ts';

const order: PayoutOrder = {
  month: { year: '2026', month: '08' },
  subject: 'Grüße 👋',
  html: '<p>Hi</p>',
  text: 'Hi\u2028',
  from: 'Distro Nation <payouts@distro-nation.com>',
  currency: 'USD',
  rows: [
    {
      email: 'ana@example.com',
      name: '"Ana" 山田',
      customId: 'DN-1',
      values: [{ label: 'YouTube', amount: '=1+1' }],
      statedTotal: '1.00',
    },
    { email: 'no address', customId: '../x', values: [] },
  ],
};

/** What every archive of payout runs must do, the one in memory and the one in S3 alike. */
export const payoutArchiveSuite = (make: () => PayoutArchive): void => {
  const newId = () => crypto.randomUUID();

  it('keeps an order as it was given, with every character, and what is absent absent', async () => {
    const archive = make();
    const [one, other] = [newId(), newId()];
    await archive.keepOrder(one, order);
    const full = { ...order, replyTo: 'a@example.com', greeting: 'Hi', statedTotal: '2.00' };
    await archive.keepOrder(other, full);
    expect(await archive.order(one)).toStrictEqual(order);
    expect(await archive.order(other)).toStrictEqual(full);
  });

  it('keeps what was found each time, apart', async () => {
    const archive = make();
    const id = newId();
    const finding = { row: 1, kind: 'owner_unknown', severity: 'warning', message: 'x' } as const;
    const total = { kind: 'run_total_differs', severity: 'error', message: 'y' } as const;
    await archive.keepFindings({ id, fingerprint: 'f1' }, [finding]);
    await archive.keepFindings({ id, fingerprint: 'f2' }, [total, finding]);
    expect(await archive.findings({ id, fingerprint: 'f1' })).toStrictEqual([finding]);
    expect(await archive.findings({ id, fingerprint: 'f2' })).toStrictEqual([total, finding]);
  });

  it('rejects for what is not there, rather than finding nothing wrong', async () => {
    const archive = make();
    await expect(archive.order(newId())).rejects.toThrow(Error);
    await expect(archive.findings({ id: newId(), fingerprint: 'f1' })).rejects.toThrow(Error);
  });
};
