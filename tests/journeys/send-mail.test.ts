import { expect, inject, it, vi } from 'vitest';
import * as z from 'zod';
import { mailsTo, tokenOf } from './clients.ts';
import { download, linksTo, newMonth, newPartner, putReport } from './payout-clients.ts';

const urls = inject('urls');
const apiKey = 'dn-local-api-key-0001';
const soon = { timeout: 60_000, interval: 500 };

const post = async (body: object, headers: Record<string, string>): Promise<Response> =>
  fetch(`${urls.api}/send-mail`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

const answer = z.object({ recipientCount: z.number(), campaign: z.object({ id: z.string() }) });

it('takes the month’s mails from whatever speaks HTTP, with key and token and not without', async () => {
  const { year, month } = newMonth();
  const [ana, bo] = [newPartner(), newPartner()];
  const ofAna = await putReport(ana, { year, month }, 'youtube');
  const ofBo = await putReport(bo, { year, month }, 'youtube');
  const body = {
    to: [ana.email, bo.email],
    subject: 'Your statement',
    html: '<p>Here it is.</p>',
    text: 'Here it is.',
    from: 'Distro Nation <payouts@distro-nation.com>',
    replyTo: 'support@distro-nation.com',
    campaign: { name: `Payouts ${crypto.randomUUID()}`, type: 'financial', month, year },
    attachReporting: true,
    customIds: [ana.customId, bo.customId],
    month,
    year,
  };
  const Authorization = `Bearer ${await tokenOf('finance')}`;
  const keyless = await post(body, { Authorization });
  expect([keyless.status, await keyless.json()]).toEqual([403, expect.anything()]);
  expect((await post(body, { 'x-api-key': apiKey })).status).toBe(401);
  const outreach = `Bearer ${await tokenOf('outreach')}`;
  expect((await post(body, { 'x-api-key': apiKey, Authorization: outreach })).status).toBe(403);
  expect(await mailsTo(ana.email)).toEqual([]);

  const taken = await post(body, { 'x-api-key': apiKey, Authorization });
  expect(taken.status).toBe(200);
  expect(answer.parse(await taken.json()).recipientCount).toBe(2);
  await vi.waitFor(async () => {
    expect([await linksTo(ana), await linksTo(bo)]).toMatchObject([{ length: 1 }, { length: 1 }]);
  }, soon);
  const [anas = '', bos = ''] = [...(await linksTo(ana)), ...(await linksTo(bo))];
  expect([await download(anas), await download(bos)]).toEqual([ofAna, ofBo]);
});
