import { describe, expect, inject, it, vi } from 'vitest';
import {
  becomes,
  campaign,
  colleague,
  deadJobs,
  enqueue,
  leaveBy,
  mailsOf,
  newPerson,
  order,
  people,
  retryJobsAfter,
  runClock,
  soon,
  steer,
} from './campaign-clients.ts';
import { footerLink, headerOf, mailsTo } from './clients.ts';

const inAnHour = () => new Date(Date.now() + 60 * 60_000).toISOString();

describe(`a campaign through ${inject('mode')}`, { timeout: 120_000 }, () => {
  it('mails each of its people a letter of their own, with a way out, and counts what it sent', async () => {
    const [ana, eve] = [newPerson('ana'), newPerson('eve')];
    const hostile = '"Eve" <eve@evil.example>, %recipient.unsubscribe_url% {{city}} & <b>';
    const { id, name } = await order([], {
      subject: 'News for {{name}}',
      html: '<p>Hello {{name}} of {{city|nowhere}}</p>',
      text: 'Hello {{name}} of {{city|nowhere}}',
      tags: ['autumn'],
      audience: {
        recipients: [
          { email: ana, name: 'Ana', fields: { city: 'Århus' } },
          { email: eve, name: hostile },
          { email: ana.toUpperCase().replace('EXAMPLE.COM', 'example.com'), name: 'Ana' },
        ],
      },
    });
    await becomes(id, { status: 'finished', progress: { audience: 2, accepted: 2 } });
    const [[toAna], [toEve]] = [await mailsTo(ana), await mailsTo(eve)];
    if (!toAna || !toEve) throw new Error('A mail is missing');
    expect(toAna).toMatchObject({ subject: 'News for Ana' });
    expect(toAna.html).toContain('<p>Hello Ana of Århus</p>');
    expect(toEve.text).toContain(`Hello ${hostile} of nowhere`);
    expect(toEve.html).not.toContain('<b>');
    for (const mail of [toAna, toEve]) {
      expect(headerOf(mail, 'List-Unsubscribe')).toHaveLength(1);
      expect(headerOf(mail, 'List-Unsubscribe-Post')).toEqual(['List-Unsubscribe=One-Click']);
      expect(headerOf(mail, 'To')).toHaveLength(1);
    }
    expect(footerLink(toAna)).not.toBe(footerLink(toEve));
    const { data } = await colleague.campaignStats({ query: { campaignId: name } });
    expect(data.totalSent).toBe(2);
    expect(await mailsOf([ana, eve])).toEqual([1, 1]);
  });

  it('is one campaign, although it is ordered ten times at once under one key', async () => {
    const some = people(3);
    const body = { name: `Ten ${crypto.randomUUID()}` };
    const key = { 'Idempotency-Key': crypto.randomUUID() };
    const orders = await Promise.all(Array.from({ length: 10 }, () => order(some, body, key)));
    expect(new Set(orders.map(({ id }) => id)).size).toBe(1);
    await becomes(orders[0]?.id ?? '', { status: 'finished', progress: { accepted: 3 } });
    expect(await mailsOf(some)).toEqual([1, 1, 1]);
    await expect(order(some, { ...body, subject: 'Other' }, key)).rejects.toMatchObject({
      code: 'idempotency_key_reused',
    });
    await expect(order(some, body)).rejects.toMatchObject({ code: 'campaign_name_taken' });
  });

  it('is sent to its writer once, although the test is asked for twice under one key', async () => {
    const subject = `News ${crypto.randomUUID()}`;
    const headers = { 'idempotency-key': crypto.randomUUID() };
    const ask = () => colleague.testCampaign({ headers, body: { subject, html: '<p>Hi</p>' } });
    const { message } = await ask();
    expect(await ask()).toMatchObject({ message });
    const mails = await mailsTo(message.split(' ').at(-1) ?? '');
    expect(mails.filter((mail) => mail.subject === `[Test] ${subject}`)).toHaveLength(1);
    const other = colleague.testCampaign({ headers, body: { subject, html: '<p>Ho</p>' } });
    await expect(other).rejects.toMatchObject({ code: 'idempotency_key_reused' });
  });

  it('waits for its time, leaves out who leaves meanwhile, and starts when told to', async () => {
    const [ana, leaver] = [newPerson('ana'), newPerson('leaver')];
    const first = await order([leaver]);
    await becomes(first.id, { status: 'finished' });
    const { id } = await order([ana, leaver], { scheduledFor: inAnHour() });
    await becomes(id, { status: 'scheduled', progress: { audience: 2, remaining: 2 } });
    await runClock();
    expect(await mailsOf([ana])).toEqual([0]);
    await leaveBy(leaver);
    await steer(id, 'start');
    await becomes(id, { status: 'finished', progress: { accepted: 1, skipped: 1 } });
    const { data } = await colleague.listCampaignRecipients({
      params: { id },
      query: { state: 'skipped' },
    });
    expect(data.recipients).toMatchObject([{ email: leaver, reason: 'unsubscribed_topic' }]);
    expect(await mailsOf([ana, leaver])).toEqual([1, 1]);
  });

  it('is cancelled for good before it begins, and nobody hears of it', async () => {
    const some = people(2);
    const { id } = await order(some, { scheduledFor: inAnHour() });
    await becomes(id, { status: 'scheduled' });
    await steer(id, 'pause');
    await steer(id, 'resume');
    expect(await campaign(id)).toMatchObject({ status: 'scheduled' });
    await steer(id, 'cancel');
    for (const action of ['start', 'resume', 'retry'] as const)
      await expect(steer(id, action)).rejects.toMatchObject({ code: 'not_possible_now' });
    await enqueue(JSON.stringify({ campaignId: id, part: 0 }));
    await runClock();
    expect(await mailsOf(some)).toEqual([0, 0]);
  });

  it('mails nobody twice, however often the queue says the same', async () => {
    const some = people(4);
    const { id } = await order(some);
    const again = [
      { campaignId: id, step: 'prepare' },
      { campaignId: id, part: 0 },
      { campaignId: id, part: 0 },
      { campaignId: id, part: 7 },
    ];
    await Promise.all(again.map((job) => enqueue(JSON.stringify(job))));
    await becomes(id, { status: 'finished', progress: { accepted: 4 } });
    await Promise.all([...again.map((job) => enqueue(JSON.stringify(job))), runClock()]);
    const after = await order(people(1));
    await becomes(after.id, { status: 'finished' });
    expect(await mailsOf(some)).toEqual([1, 1, 1, 1]);
  });

  it('is not held up by what nobody understands, which ends among the dead letters', async () => {
    const before = await deadJobs();
    await retryJobsAfter(1);
    const nonsense = [
      'no JSON',
      '{"campaignId":"01ARZ3NDEKTSV4RRFFQ69G5FAV","part":-1}',
      '{"campaignId":"01ARZ3NDEKTSV4RRFFQ69G5FAV","part":0}',
      '{"part":0}',
    ];
    await Promise.all(nonsense.map(enqueue));
    const { id } = await order(people(1));
    await becomes(id, { status: 'finished' });
    await vi.waitFor(async () => expect(await deadJobs()).toBe(before + nonsense.length), soon);
    await retryJobsAfter(720);
  });
});
