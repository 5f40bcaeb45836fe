import { workedMs } from '@distronation/common/testing';
import { describe, expect, it } from 'vitest';
import { inboundFixture, mailOf } from './testing/inbound-fixture.ts';
import { receiptOf } from './testing/receipt-of.ts';

const ana = 'ana@example.com';
const left = { newsletter: 'OPT_OUT', outreach: 'OPT_OUT' };

const mailFrom = (from: string, subject: string, body = ''): string =>
  `From: ${from}\r\nTo: unsubscribe@distro-nation.com\r\nSubject: ${subject}\r\n` +
  `Content-Type: text/plain; charset=utf-8\r\n\r\n${body}`;

describe('a mail to unsubscribe', () => {
  it('is recorded with what led to it, and its subject where it can be erased', async () => {
    const { receive, store, tokenFor } = inboundFixture();
    const token = await tokenFor(ana);
    await receive(mailFrom('x@example.org', `unsubscribe ${token} please`), {
      verdicts: { dmarc: 'FAIL' },
    });
    expect(store.audit).toMatchObject([
      {
        action: 'consent.unsubscribe',
        subject: ana,
        actor: 'recipient',
        method: 'mailto',
        reason: 'token',
        before: { topics: {} },
        after: { topics: { outreach: 'OPT_OUT' } },
        detail: {
          mailId: 'mail-1',
          topics: ['outreach'],
          verdicts: { spf: 'PASS', dkim: 'PASS', dmarc: 'FAIL', spam: 'PASS', virus: 'PASS' },
        },
        words: 'unsubscribe … please',
      },
    ]);
    expect(JSON.stringify(store.audit)).not.toContain(token);
  });

  it('leaves no address, subject or token in the log', async () => {
    const { receive, log, tokenFor } = inboundFixture();
    await receive(mailFrom(ana, `unsubscribe ${await tokenFor(ana)}`));
    await receive(mailFrom(ana, 'Hello there'), { id: 'mail-2' });
    expect(log.lines).toMatchObject([
      { fields: { mailId: 'mail-1', kind: 'leave', reason: 'token' } },
      { fields: { mailId: 'mail-2', kind: 'ask', reason: 'no_wish' } },
    ]);
    expect(JSON.stringify(log.lines)).not.toMatch(/ana@|Hello|unsubscribe/);
  });

  it('does nothing when SNS repeats it', async () => {
    const { receive, store, queue } = inboundFixture();
    const raw = mailOf('iphone-reply');
    await Promise.all(Array.from({ length: 20 }, () => receive(raw)));
    expect(store.audit).toHaveLength(1);
    expect((await store.read(ana)).version).toBe(1);
    expect(new Set(queue.addresses)).toEqual(new Set([ana]));
  });

  it('does nothing when it is repeated after the person came back', async () => {
    const { receive, store, deps, tokenFor, addContact, passDays } = inboundFixture();
    const raw = mailFrom(ana, 'unsubscribe me from everything');
    const at = deps.now();
    await receive(raw, { at });
    passDays(1);
    await addContact({ email: ana, data: await tokenFor(ana) });
    await receive(raw, { at });
    expect((await store.read(ana)).consent.unsubscribeAll).toBe(false);
    expect(store.audit).toHaveLength(2);
    await receive(raw, { id: 'mail-2', at: new Date(at.getTime() + 2 * 86_400_000) });
    expect((await store.read(ana)).consent.unsubscribeAll).toBe(true);
  });
});

describe('the sender of a mail', () => {
  it.each(['FAIL', 'GRAY', 'PROCESSING_FAILED'])(
    'is nobody’s word for it when DMARC says %s: a person decides',
    async (dmarc) => {
      const { receive, store, undecided } = inboundFixture();
      await receive(mailFrom(`Ana <${ana}>`, 'unsubscribe'), { verdicts: { dmarc } });
      expect(store.audit).toEqual([]);
      expect(await undecided.list(10)).toMatchObject([
        {
          reason: 'unproven_sender',
          address: ana,
          topics: ['newsletter', 'outreach'],
          subject: 'unsubscribe',
          verdicts: { dmarc },
        },
      ]);
    },
  );

  it('is whom DMARC proves, whatever envelope the mail came in', async () => {
    const { receive, store } = inboundFixture();
    await receive(mailFrom('ANA@example.com', 'Unsubscribe'), {
      envelopeSender: 'bounces+17@mailer.example.net',
    });
    expect((await store.read(ana)).consent.topics).toEqual(left);
  });

  it.each(['@example.org', 'eve@exämple.org'])(
    'is in doubt beside one whose address we cannot read: %s',
    async (other) => {
      const { receive, store, undecided } = inboundFixture();
      await receive(mailFrom(`${ana}, ${other}`, 'unsubscribe'));
      expect(store.audit).toEqual([]);
      expect(await undecided.list(10)).toMatchObject([{ reason: 'several_senders' }]);
    },
  );

  it('is asked about once, however often SNS repeats the mail', async () => {
    const { receive, undecided } = inboundFixture();
    for (let time = 0; time < 3; time += 1) await receive(mailFrom(ana, 'What is this?'));
    expect(await undecided.list(10)).toHaveLength(1);
  });

  it('asks nothing of us by spam without a wish, but is heard if there is one', async () => {
    const { receive, store, undecided } = inboundFixture();
    await receive(mailFrom(ana, 'Buy now'), { verdicts: { spam: 'FAIL' } });
    expect(await undecided.list(10)).toEqual([]);
    await receive(mailFrom(ana, 'unsubscribe'), { id: 'mail-2', verdicts: { spam: 'FAIL' } });
    expect((await store.read(ana)).consent.topics).toEqual(left);
  });

  it('is not heard through a virus, but by a token', async () => {
    const { receive, store, undecided, tokenFor } = inboundFixture();
    const verdicts = { virus: 'FAIL' };
    await receive(mailFrom(ana, 'unsubscribe'), { verdicts });
    expect([...store.audit, ...(await undecided.list(10))]).toEqual([]);
    await receive(mailFrom(ana, `unsubscribe ${await tokenFor(ana)}`), { verdicts });
    expect(store.audit).toHaveLength(1);
  });
});

describe('a token', () => {
  it.each([1, 2, 3, 4, 5])(
    'is found in %i pieces, among what gateways and people put around it',
    async (pieces) => {
      const { receive, store, tokenFor } = inboundFixture();
      const token = await tokenFor(ana);
      const length = Math.ceil(token.length / pieces);
      const broken = token.match(new RegExp(`.{1,${length}}`, 'g'))?.join(' ');
      const subject = `[EXTERNAL] [SUSPECTED SPAM] unsubscribe ${broken} (was: Hello from your friends)`;
      await receive(mailFrom('x@example.org', subject), { verdicts: { dmarc: 'FAIL' } });
      expect(store.audit).toMatchObject([{ subject: ana, reason: 'token' }]);
    },
  );

  it.each([
    ['altered', 0, (token: string) => token.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))],
    ['expired', 38, (token: string) => token],
  ])('that is %s proves nothing', async (_, days, change) => {
    const { receive, store, undecided, tokenFor, passDays } = inboundFixture();
    const token = await tokenFor(ana);
    passDays(days);
    await receive(mailFrom('eve@example.com', `unsubscribe ${change(token)}`), {
      verdicts: { dmarc: 'GRAY' },
    });
    expect(store.audit).toEqual([]);
    const [asked] = await undecided.list(10);
    expect(asked).toMatchObject({ reason: 'unproven_sender', address: 'eve@example.com' });
    expect(JSON.stringify(asked)).not.toContain(token.slice(0, 40));
  });

  it('in the body, where it stands in every mail that is quoted, is not looked for', async () => {
    const { receive, store, tokenFor } = inboundFixture();
    await receive(mailFrom('eve@example.com', 'Look', await tokenFor(ana)));
    expect(store.audit).toEqual([]);
  });
});

describe('a notification', () => {
  it('may hold the mail as it is, or none of it', async () => {
    const { receive, notify, store } = inboundFixture();
    await receive(mailFrom(ana, 'x', 'désabonnez-moi'), { encoding: 'UTF8' });
    expect((await store.read(ana)).consent.topics).toEqual(left);
    const raw = mailFrom('bo@example.com', 'unsubscribe');
    const { content: _cut, ...receipt } = JSON.parse(receiptOf(raw));
    await notify(JSON.stringify(receipt));
    expect((await store.read('bo@example.com')).consent.topics).toEqual(left);
  });

  it('of the largest mail that SES hands over is read within a second', async () => {
    const { receive, store } = inboundFixture();
    const html = `<p>unsubscribe</p><blockquote>${'<div>all '.repeat(15_000)}`;
    const raw = mailFrom(ana, 'Re: x').replace('text/plain', 'text/html') + html;
    const start = workedMs();
    await receive(raw);
    await receive(mailFrom(ana, `${'a@'.repeat(70_000)} x`), { id: 'mail-2' });
    await receive(mailFrom(ana, 'x', `On ${'> wrote: '.repeat(15_000)}`), { id: 'mail-3' });
    expect(workedMs() - start).toBeLessThan(3_000);
    expect((await store.read(ana)).consent.topics).toEqual(left);
  });

  it('of a mail that is cut off in its middle is read as far as it goes', async () => {
    const { receive, store } = inboundFixture();
    const raw = mailOf('gmail-web-reply');
    await receive(raw.slice(0, raw.indexOf('On Fri')));
    expect((await store.read(ana)).consent.topics).toEqual({ newsletter: 'OPT_OUT' });
  });

  it('that is about no mail does nothing', async () => {
    const { notify, store } = inboundFixture();
    const notificationType = 'AmazonSnsSubscriptionSucceeded';
    await notify(JSON.stringify({ notificationType, message: 'You have subscribed' }));
    expect(store.audit).toEqual([]);
  });

  it.each([
    ['', 'JSON'],
    ['no JSON', 'JSON'],
    ['{}', 'notificationType'],
    ['{"notificationType":"Received"}', 'receipt'],
  ])('that cannot be understood is rejected, so that it is kept: %j', async (message, why) => {
    await expect(inboundFixture().notify(message)).rejects.toThrow(why);
  });
});
