import { createClient } from '@distronation/api-client';
import { firstBrokenLink } from '@distronation/common/adapters';
import { describe, expect, inject, it, vi } from 'vitest';
import { footerLink, mailsTo, newColleague, oneClick, sendEmail, tokenOf } from './clients.ts';
import { auditLog, hurryContactSync, listedTopic } from '../cloud/stores.ts';

const baseUrl = inject('urls').api;
const colleague = createClient({ baseUrl, token: newColleague() });
const admin = createClient({ baseUrl, token: () => tokenOf('admin') });

const somebody = (name: string) => `${name}.${crypto.randomUUID()}@example.com`;

const soon = { timeout: 30_000, interval: 1_000 };

const leave = async (address: string): Promise<void> => {
  await sendEmail({ to: address });
  const [mail] = await mailsTo(address);
  if (!mail) throw new Error('No mail arrived');
  expect(await oneClick(footerLink(mail))).toMatchObject({ status: 200 });
};

const tryToMail = async (address: string) => {
  const { status, code } = await sendEmail({ to: address });
  return { status, code };
};

const suppressed = { status: 409, code: 'all_recipients_suppressed' };

describe('a contact', () => {
  it.each(['ana+news', 'a/b', '100%25', '100%', "o'neil&c=d"])(
    'is found behind the gateway by an address that begins with %s',
    async (name) => {
      const email = somebody(name);
      await colleague.createContact({ body: { email } });
      const { data } = await colleague.readContact({ params: { email } });
      expect(data.contact.email).toBe(email);
    },
  );

  it('is changed by who saw it last, and refused to who did not', async () => {
    const email = somebody('ana');
    await colleague.createContact({ body: { email, customIds: ['DN-1'] } });
    const change = (ifVersion: number, name: string) =>
      colleague.changeContact({ params: { email }, body: { ifVersion, name } });
    expect(await change(1, 'Ana')).toMatchObject({ data: { contact: { version: 2 } } });
    await expect(change(1, 'Anna')).rejects.toMatchObject({ code: 'contact_changed' });
  });

  it('is no way back for who left: not by an import, and not by being made anew', async () => {
    const email = somebody('leaver');
    await leave(email);
    const rows = [{ email, name: 'Leaver', tags: ['outreach'] }];
    const imported = await colleague.importContacts({ body: { dryRun: false, rows } });
    expect(imported.data.rows).toEqual([
      { row: 1, result: 'created', suppressed: { outreach: 'unsubscribed_topic' } },
    ]);
    expect(await tryToMail(email)).toEqual(suppressed);
  });
});

describe('a person who is erased', () => {
  it('is gone from everywhere, and stays out of what they left', async () => {
    const email = somebody('erased');
    await leave(email);
    await colleague.createContact({ body: { email, name: 'Ana' } });
    await vi.waitFor(async () => {
      await hurryContactSync();
      expect(await listedTopic(email, 'outreach')).toBe('OPT_OUT');
    }, soon);

    const { data } = await admin.deleteContact({ params: { email } });
    expect(data.complete).toBe(true);
    await expect(colleague.readContact({ params: { email } })).rejects.toMatchObject({
      code: 'contact_not_found',
    });
    await vi.waitFor(async () => {
      await hurryContactSync();
      expect(await listedTopic(email, 'outreach')).toBeUndefined();
    }, soon);
    expect(await tryToMail(email)).toEqual(suppressed);

    const again = await colleague.importContacts({ body: { dryRun: false, rows: [{ email }] } });
    expect(again.data.rows).toMatchObject([{ result: 'refused' }]);
    await colleague.createContact({ body: { email } });
    expect(await tryToMail(email)).toEqual(suppressed);
    expect(firstBrokenLink(await auditLog.read(email))).toBeUndefined();
  });

  it('is erased by admins only', async () => {
    const email = somebody('kept');
    await colleague.createContact({ body: { email } });
    await expect(colleague.deleteContact({ params: { email } })).rejects.toMatchObject({
      code: 'insufficient_permissions',
    });
    expect(await colleague.readContact({ params: { email } })).toMatchObject({ success: true });
  });
});
