import { HeadObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { ReadAuditResponse } from '@distronation/contracts';
import { describe, expect, inject, it } from 'vitest';
import { environment } from '../cloud/stores.ts';
import { footerLink, mailsTo, oneClick, sendEmail, tokenOf } from './clients.ts';

const urls = inject('urls');

const ask = async (path: string, query: Record<string, string>, colleague: string) => {
  const headers = { Authorization: `Bearer ${await tokenOf(colleague)}` };
  const search = new URLSearchParams(query).toString();
  const response = await fetch(`${urls.api}${path}?${search}`, { headers });
  const body = (await response.json()) as ReadAuditResponse;
  return { status: response.status, ...body.data };
};

describe('the audit record', () => {
  it('tells an admin who left and how, and every colleague what was chosen', async () => {
    const ana = `ana-${crypto.randomUUID()}@example.com`;
    await sendEmail({ to: ana });
    const [mail] = await mailsTo(ana);
    if (!mail) throw new Error('No mail came');
    const link = footerLink(mail);
    await oneClick(link);

    const record = await ask('/audit', { subject: ana, verify: 'true' }, 'admin');
    expect(record).toMatchObject({
      status: 200,
      chain: { verified: true, entries: record.entries.length },
    });
    expect(record.entries[0]).toMatchObject({
      action: 'consent.unsubscribe',
      subject: ana,
      actor: 'recipient',
      method: 'one_click',
      requestId: expect.any(String),
      ip: expect.any(String),
      userAgent: expect.any(String),
      before: { topics: {} },
      after: { topics: { outreach: 'OPT_OUT' } },
      campaign: expect.any(String),
      erased: false,
    });

    const history = await ask('/consent/history', { email: ana }, 'viewer');
    expect(history.entries[0]).toMatchObject({ action: 'consent.unsubscribe' });
    expect(JSON.stringify(history)).not.toContain(record.entries[0]?.ip);
    expect(await ask('/audit', { subject: ana }, 'outreach')).toMatchObject({ status: 403 });
  });

  it('lists what was done since, by what it was', async () => {
    const from = new Date(Date.now() - 1_000).toISOString();
    const { messageId } = await sendEmail({ to: `bob-${crypto.randomUUID()}@example.com` });
    expect(messageId).toBeDefined();
    const created = async () =>
      (await ask('/audit', { action: 'send.create', from }, 'admin')).entries.length;
    await expect.poll(created, { timeout: 10_000 }).toBeGreaterThan(0);
  });

  it('has its heads put away, under a lock, when the night’s function runs', async () => {
    const run = await fetch(`${urls.control}/schedules/auditHeads/run`, { method: 'POST' });
    expect(run.status).toBe(200);
    const s3 = new S3Client({
      endpoint: urls.s3,
      region: 'us-east-1',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    });
    const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
    const heads = await s3.send(
      new HeadObjectCommand({
        Bucket: environment['AUDIT_HEADS_BUCKET'],
        Key: `heads/${yesterday}.txt`,
      }),
    );
    expect(heads.ObjectLockMode).toBe('COMPLIANCE');
    expect(heads.ObjectLockRetainUntilDate?.getFullYear()).toBeGreaterThan(2030);
  });
});
