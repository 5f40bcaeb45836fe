import type { AuditEntry } from '@distronation/common';
import { expect, it } from 'vitest';
import type { UndecidedMail, UndecidedMails } from '../ports.ts';

let count = 0;

/** As old as `minutes`, before the latest of a fresh store. */
const mailOf = (minutes: number): UndecidedMail => ({
  id: `mail-${Date.now()}-${(count += 1)}`,
  receivedAt: new Date(Date.now() - minutes * 60_000).toISOString(),
  reason: 'unproven_sender',
  address: 'ana@example.com',
  topics: ['newsletter'],
  subject: 'unsubscribe',
  words: 'please',
  verdicts: { dmarc: 'FAIL' },
});

const entryFor = (subject: string): AuditEntry => ({
  action: 'mail.dismiss',
  subject,
  actor: 'staff:ola',
  method: 'staff',
  at: new Date().toISOString(),
  requestId: 'request-1',
});

/** What every store of undecided mails must do. `auditCount` counts the entries about a subject. */
export const undecidedMailsSuite = (
  make: () => { mails: UndecidedMails; auditCount: (subject: string) => Promise<number> },
): void => {
  const idsOf = async (mails: UndecidedMails, among: UndecidedMail[]): Promise<string[]> => {
    const known = new Set(among.map(({ id }) => id));
    return (await mails.list(200)).map(({ id }) => id).filter((id) => known.has(id));
  };

  it('lists what waits longest first, page by page', async () => {
    const { mails } = make();
    const [old, older, oldest] = [mailOf(1), mailOf(2), mailOf(3)];
    for (const mail of [older, old, oldest]) await mails.add(mail);
    const ids = [oldest.id, older.id, old.id];
    expect(await idsOf(mails, [old, older, oldest])).toEqual(ids);
    const [next] = await mails.list(1, oldest);
    expect(next).toEqual(older);
  });

  it('keeps a mail once, as it came first', async () => {
    const { mails } = make();
    const mail = mailOf(1);
    await mails.add(mail);
    await mails.add({ ...mail, subject: 'another' });
    expect(await mails.find(mail.id)).toEqual(mail);
    expect(await idsOf(mails, [mail])).toEqual([mail.id]);
  });

  it('closes a mail once, of many who try, and writes one entry', async () => {
    const { mails, auditCount } = make();
    const mail = mailOf(1);
    await mails.add(mail);
    const subject = `${mail.id}@example.com`;
    const closed = await Promise.all(
      Array.from({ length: 5 }, () => mails.close(mail.id, entryFor(subject))),
    );
    expect(closed.filter(Boolean)).toHaveLength(1);
    expect(await auditCount(subject)).toBe(1);
    expect(await mails.find(mail.id)).toBeUndefined();
    expect(await idsOf(mails, [mail])).toEqual([]);
  });

  it('closes each of several mails of one person, all at once', async () => {
    const { mails, auditCount } = make();
    const several = [mailOf(1), mailOf(2), mailOf(3), mailOf(4)];
    for (const mail of several) await mails.add(mail);
    const subject = `${several[0]?.id}@example.com`;
    const closed = await Promise.all(several.map(({ id }) => mails.close(id, entryFor(subject))));
    expect(closed).toEqual([true, true, true, true]);
    expect(await auditCount(subject)).toBe(4);
  });

  it('does not open a closed mail again, and closes none that it never had', async () => {
    const { mails, auditCount } = make();
    const mail = mailOf(1);
    await mails.add(mail);
    await mails.close(mail.id, entryFor('somebody'));
    await mails.add(mail);
    expect(await mails.find(mail.id)).toBeUndefined();
    const subject = `${mail.id}@example.com`;
    expect(await mails.close('mail-of-nobody', entryFor(subject))).toBe(false);
    expect(await auditCount(subject)).toBe(0);
  });

  it('shows none that is older than thirty days', async () => {
    const { mails } = make();
    const [recent, past] = [mailOf(29 * 1_440), mailOf(31 * 1_440)];
    await mails.add(recent);
    await mails.add(past);
    expect(await idsOf(mails, [recent, past])).toEqual([recent.id]);
    expect(await mails.find(past.id)).toBeUndefined();
  });
};
