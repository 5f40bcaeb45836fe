import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { domain, hello, runningFake, type RunningFake } from './testing/running-fake.ts';

let running: RunningFake;
beforeEach(async () => void (running = await runningFake()));
afterEach(() => running.stop());

describe('POST /v3/:domain/messages', () => {
  it('answers in Mailgun’s words and delivers the mail', async () => {
    const answer = await running.mailgun.messages.create(domain, { ...hello, html: '<p>Hi</p>' });
    expect(answer).toMatchObject({ status: 200, message: 'Queued. Thank you.' });
    expect(answer.id).toMatch(new RegExp(`^<.+@${domain}>$`));
    expect(running.mailbox.list()).toMatchObject([
      {
        provider: 'mailgun',
        messageId: answer.id?.slice(1, -1),
        from: 'Ana <ana@distro-nation.com>',
        recipient: 'bo@example.com',
        subject: 'Hello',
        html: '<p>Hi</p>',
        text: 'Hi',
      },
    ]);
  });

  it('takes urlencoded bodies too', async () => {
    const response = await fetch(`${running.url}/v3/${domain}/messages`, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa('api:key-for-tests')}` },
      body: new URLSearchParams(hello),
    });
    expect(response.status).toBe(200);
    expect(running.mailbox.list()).toHaveLength(1);
  });

  it('honours the caller’s Message-Id and reports it without brackets in events', async () => {
    const answer = await running.mailgun.messages.create(domain, {
      ...hello,
      'h:Message-Id': '<send-1.0@distro-nation.com>',
    });
    expect(answer.id).toBe('<send-1.0@distro-nation.com>');
    const { items } = await running.mailgun.events.get(domain, { ascending: 'yes', begin: '0' });
    expect(new Set(items.map(({ message }) => message.headers['message-id']))).toEqual(
      new Set(['send-1.0@distro-nation.com']),
    );
  });

  it('adds h: headers in order and shows v: variables to the recipient', async () => {
    await running.mailgun.messages.create(domain, {
      ...hello,
      'h:List-Unsubscribe': '<https://example.com/u>',
      'h:List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'v:delivery-id': 'd-1',
    });
    const [mail] = running.mailbox.list();
    expect(mail?.headers.slice(-3)).toEqual([
      ['List-Unsubscribe', '<https://example.com/u>'],
      ['List-Unsubscribe-Post', 'List-Unsubscribe=One-Click'],
      ['X-Mailgun-Variables', '{"delivery-id":"d-1"}'],
    ]);
    expect(mail?.metadata).toEqual({ tags: [], variables: { 'delivery-id': 'd-1' } });
  });

  it('in test mode accepts and reports, but delivers nothing', async () => {
    await running.mailgun.messages.create(domain, { ...hello, 'o:testmode': true });
    expect(running.mailbox.list()).toEqual([]);
    const { items } = await running.mailgun.events.get(domain, { event: 'delivered' });
    expect(items).toMatchObject([{ flags: { 'is-test-mode': true } }]);
  });

  it('delivers at o:deliverytime, not before', async () => {
    const planned = new Date(running.timers.now() + 3_600_000).toUTCString();
    await running.mailgun.messages.create(domain, { ...hello, 'o:deliverytime': planned });
    running.timers.advance(3_599_000);
    expect(running.mailbox.list()).toEqual([]);
    running.timers.advance(1_000);
    expect(running.mailbox.list()).toHaveLength(1);
  });
});

describe('who may send', () => {
  it('401 with the text "Forbidden" for a wrong key', async () => {
    const refused = running.clientWith('wrong').messages.create(domain, hello);
    await expect(refused).rejects.toMatchObject({ status: 401, details: 'Forbidden' });
    expect(running.mailbox.list()).toEqual([]);
  });

  it('404 for a domain that is not the account’s', async () => {
    const refused = running.mailgun.messages.create('other.example.com', hello);
    await expect(refused).rejects.toMatchObject({ status: 404 });
  });
});
