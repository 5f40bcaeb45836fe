import { firstBrokenLink } from '@distronation/common/adapters';
import { describe, expect, inject, it, vi } from 'vitest';
import * as z from 'zod';
import { auditLog, hurryContactSync, listedTopic } from '../cloud/stores.ts';
import { footerLink, mailsTo, oneClick, sendEmail } from './clients.ts';

const mode = inject('mode');
const urls = inject('urls');

const somebody = () => `chooser-${crypto.randomUUID()}@example.com`;

const answer = z.object({
  code: z.string().optional(),
  data: z
    .object({
      email: z.string(),
      topics: z.array(z.object({ topic: z.string(), subscribed: z.boolean() })),
      pausedUntil: z.string().optional(),
    })
    .optional(),
});

/** Somebody who got a mail, and what the page does with the token of its link. */
const recipient = async () => {
  const address = somebody();
  await sendEmail({ to: address });
  const [mail] = await mailsTo(address);
  const link = mail ? footerLink(mail) : '';
  const send = (wish?: object) =>
    fetch(`${urls.api}/outreach/preferences${new URL(link).search}`, {
      ...(wish ? { method: 'POST', body: JSON.stringify(wish) } : {}),
      headers: { 'Content-Type': 'application/json', Origin: urls.crm },
    });
  const ask = async (wish?: object) => {
    const response = await send(wish);
    const allowed = response.headers.get('access-control-allow-origin');
    return { status: response.status, allowed, ...answer.parse(await response.json()) };
  };
  return { address, link, send, ask };
};

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

describe(`preferences through ${mode}`, () => {
  it('are read and changed by the token of a mail, from the page’s origin', async () => {
    const { address, ask } = await recipient();
    const before = await ask();
    expect(before).toMatchObject({ status: 200, allowed: urls.crm });
    expect(before.data?.email).toBe(`c***${address.slice(address.indexOf('@'))}`);
    expect(before.data?.topics.every(({ subscribed }) => subscribed)).toBe(true);

    const after = await ask({ topics: { outreach: false } });
    expect(after.data?.topics).toContainEqual(
      expect.objectContaining({ topic: 'outreach', subscribed: false }),
    );
    expect(await sendEmail({ to: address })).toMatchObject({ status: 409 });
    expect(await sendEmail({ to: address, topic: 'newsletter' })).toMatchObject({ status: 200 });
  });

  it('pause at once, let payout reports through, and are no opt-out at SES', async () => {
    const { address, ask } = await recipient();
    await hurryContactSync();
    await ask({ topics: { newsletter: false }, pausedUntil: inDays(30) });
    const other = somebody();
    expect((await sendEmail({ to: [address, other] })).data?.suppressed).toEqual([
      { address, reason: 'paused' },
    ]);
    expect(await sendEmail({ to: address, topic: 'financial' })).toMatchObject({ status: 200 });
    await vi.waitFor(async () => expect(await listedTopic(address, 'newsletter')).toBe('OPT_OUT'), {
      timeout: 30_000,
      interval: 1_000,
    });
    expect(await listedTopic(address, 'outreach')).not.toBe('OPT_OUT');

    await ask({ pausedUntil: null });
    expect(await sendEmail({ to: address })).toMatchObject({ status: 200 });
  });

  it('are on the record, one entry for each change, in a chain that holds', async () => {
    const { address, send, ask } = await recipient();
    await Promise.all(Array.from({ length: 10 }, () => send({ unsubscribeAll: true })));
    await ask({ topics: { financial: true } });
    const links = await auditLog.read(address);
    const records = links.map(({ record }) => JSON.parse(record));
    expect(records.filter(({ action }) => action === 'consent.change')).toMatchObject([
      { method: 'preferences_page', after: { unsubscribeAll: true } },
      { before: { unsubscribeAll: true }, after: { topics: { financial: 'OPT_IN' } } },
    ]);
    expect(firstBrokenLink(links)).toBeUndefined();
  });

  it('are not for whoever altered the token', async () => {
    const { link } = await recipient();
    const query = new URL(link.replace(/data=./, 'data=B')).search;
    const response = await fetch(`${urls.api}/outreach/preferences${query}`);
    expect([response.status, await response.json()]).toMatchObject([400, { code: 'invalid_link' }]);
  });

  it('and a form posted by hand is answered in a page', async () => {
    const { link, address } = await recipient();
    const response = await oneClick(link, { Accept: 'text/html,*/*;q=0.8' });
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(await response.text()).toContain('You are unsubscribed');
    expect(await sendEmail({ to: address })).toMatchObject({ status: 409 });
  });
});
