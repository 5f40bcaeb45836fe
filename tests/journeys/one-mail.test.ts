import { firstBrokenLink } from '@distronation/common/adapters';
import { afterEach, describe, expect, inject, it, vi } from 'vitest';
import {
  addFault,
  clearFaults,
  footerLink,
  headerOf,
  mailsTo,
  oneClick,
  press,
  resubscribe,
  sendEmail,
} from './clients.ts';
import { auditLog, hurryContactSync, listedTopic } from '../cloud/stores.ts';

const mode = inject('mode');
const urls = inject('urls');

let people = 0;
const somebody = (name: string) => `${name}${(people += 1)}@example.com`;

const firstMailTo = async (recipient: string) => {
  const [mail] = await mailsTo(recipient);
  if (!mail) throw new Error('No mail arrived');
  return mail;
};

const linkFor = async (recipient: string): Promise<string> => {
  await sendEmail({ to: recipient });
  return footerLink(await firstMailTo(recipient));
};

const soon = { timeout: 30_000, interval: 1_000 };

afterEach(clearFaults);

describe(`one mail through ${mode}`, () => {
  it('reaches two people as two messages, each with a way out of their own', async () => {
    const [ana, bob] = [somebody('ana'), somebody('bob')];
    const answer = await sendEmail({ to: [ana, bob] });
    expect(answer).toMatchObject({
      status: 200,
      success: true,
      message: 'Email sent successfully',
    });
    expect(answer.data?.accepted?.map(({ address }) => address)).toEqual([ana, bob]);

    const [toAna, toBob] = [await firstMailTo(ana), await firstMailTo(bob)];
    expect(headerOf(toAna, 'To')).toEqual([ana]);
    expect(headerOf(toBob, 'To')).toEqual([bob]);
    expect(footerLink(toAna)).not.toBe(footerLink(toBob));
    for (const mail of [toAna, toBob]) {
      expect(headerOf(mail, 'List-Unsubscribe-Post')).toEqual(['List-Unsubscribe=One-Click']);
      expect(headerOf(mail, 'List-Unsubscribe')).toHaveLength(1);
      expect(footerLink(mail)).toMatch(new RegExp(`^${urls.api}/outreach/unsubscribe`));
      expect(mail.text).toContain('Unsubscribe: http');
    }
  });

  it('is unsubscribed with one click and never sent again, while other topics go on', async () => {
    const [ana, bob] = [somebody('ana'), somebody('bob')];
    await sendEmail({ to: [ana, bob] });
    expect(await press(await firstMailTo(ana), 'unsubscribe')).toMatchObject({
      result: 'done',
      status: 200,
    });

    await vi.waitFor(async () => {
      const again = await sendEmail({ to: [ana, bob] });
      expect(again.data?.accepted).toMatchObject([{ address: bob }]);
      expect(again.data?.suppressed).toEqual([{ address: ana, reason: 'unsubscribed_topic' }]);
    }, soon);
    expect(await sendEmail({ to: ana })).toMatchObject({
      status: 409,
      code: 'all_recipients_suppressed',
    });
    expect(await sendEmail({ to: ana, topic: 'financial' })).toMatchObject({ status: 200 });
  });

  it('leads to the page by its footer link, which changes nothing', async () => {
    const ana = somebody('ana');
    const link = await linkFor(ana);
    for (const method of ['GET', 'HEAD', 'GET']) {
      const response = await fetch(link, { method, redirect: 'manual' });
      expect(response.status).toBe(302);
      const page = new URL(response.headers.get('location') ?? '');
      expect(page.origin + page.pathname).toBe(`${urls.crm}/unsubscribe`);
      expect(page.searchParams.get('email')).toBe(ana);
      expect(page.searchParams.get('topic')).toBe('outreach');
    }
    expect(await sendEmail({ to: ana })).toMatchObject({ status: 200 });
  });

  it('puts the choice on the record, in a chain that holds', async () => {
    const ana = somebody('ana');
    const link = await linkFor(ana);
    await Promise.all(Array.from({ length: 10 }, () => oneClick(link)));
    const links = await auditLog.read(ana);
    const records = links.map(({ record }) => JSON.parse(record));
    expect(records.filter(({ action }) => action === 'consent.unsubscribe')).toMatchObject([
      { actor: 'recipient', method: 'one_click', requestId: expect.any(String) },
    ]);
    expect(firstBrokenLink(links)).toBeUndefined();
    expect(JSON.stringify(records)).not.toContain(ana);
  });

  it('is stopped before the answer although SES is down, and SES follows later', async () => {
    const ana = somebody('ana');
    const link = await linkFor(ana);
    await hurryContactSync();
    await addFault({ service: 'ses', kind: 'server_error' });
    const response = await oneClick(link);
    expect(response.status).toBe(200);
    expect(await sendEmail({ to: ana })).toMatchObject({ status: 409 });
    await clearFaults();
    await vi.waitFor(async () => expect(await listedTopic(ana, 'outreach')).toBe('OPT_OUT'), soon);
  });

  it('is taken back by the token of the mail, and then goes out again', async () => {
    const ana = somebody('ana');
    const link = await linkFor(ana);
    await oneClick(link);
    const data = new URL(link).searchParams.get('data');
    const stranger = await resubscribe({ email: somebody('eve'), topics: ['outreach'], data });
    expect(stranger.status).toBe(400);
    const response = await resubscribe({ email: ana, topics: ['outreach'], data });
    expect(await response.json()).toMatchObject({
      success: true,
      data: { topics: { outreach: 'OPT_IN' } },
    });
    expect(await sendEmail({ to: ana })).toMatchObject({ status: 200 });
  });

  it('refuses every altered token in the same words', async () => {
    const link = await linkFor(somebody('ana'));
    for (const altered of [link.slice(0, -1), `${link}A`, link.replace(/data=./, 'data=B')]) {
      const response = await oneClick(altered);
      expect([response.status, await response.json()]).toMatchObject([
        400,
        { code: 'invalid_link' },
      ]);
      const page = await fetch(altered, { redirect: 'manual' });
      expect(page.headers.get('location')).toBe(`${urls.crm}/unsubscribe?status=invalid`);
    }
  });

  it.each([
    ['bounce', 'bounced'],
    ['complain', 'complained'],
  ] as const)('after a %s stops every topic', async (button, reason) => {
    const ana = somebody('ana');
    await sendEmail({ to: ana });
    await press(await firstMailTo(ana), button);
    await vi.waitFor(async () => {
      const { data } = await sendEmail({ to: ana, topic: 'financial' });
      expect(data?.suppressed).toEqual([{ address: ana, reason }]);
    }, soon);
  });
});
