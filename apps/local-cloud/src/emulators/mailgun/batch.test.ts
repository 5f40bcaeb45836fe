import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { domain, hello, runningFake, type RunningFake } from './testing/running-fake.ts';

let running: RunningFake;
beforeEach(async () => void (running = await runningFake()));
afterEach(() => running.stop());

const header = (mail: { headers: [string, string][] } | undefined, name: string) =>
  mail?.headers.find(([key]) => key === name)?.[1];
const mailTo = (recipient: string) => running.mailbox.list({ recipient })[0];

describe('a batch', () => {
  const batch = {
    ...hello,
    to: ['Bo <bo@example.com>', 'cy@example.com'],
    subject: 'For %recipient.name%',
    html: '<a href="%recipient.link%">%recipient.name%, %recipient.missing%</a>',
    text: '%recipient%: %recipient.link%',
    'h:List-Unsubscribe': '<%recipient.link%>',
    'v:delivery-id': '%recipient.id%',
    'recipient-variables': JSON.stringify({
      'bo@example.com': { name: 'Bo', link: 'https://example.com/u/1', id: 1 },
      'cy@example.com': { name: 'Cy', link: 'https://example.com/u/2', id: 2 },
    }),
  };

  it('gives each recipient a message of their own, filled everywhere', async () => {
    await running.mailgun.messages.create(domain, batch);
    const mail = mailTo('bo@example.com');
    expect(mail).toMatchObject({
      subject: 'For Bo',
      html: '<a href="https://example.com/u/1">Bo, %recipient.missing%</a>',
      text: 'bo@example.com: https://example.com/u/1',
      metadata: { variables: { 'delivery-id': '1' } },
    });
    expect(header(mail, 'List-Unsubscribe')).toBe('<https://example.com/u/1>');
    expect(header(mail, 'Subject')).toBe('For Bo');
  });

  it('shows nobody another’s address or link', async () => {
    await running.mailgun.messages.create(domain, batch);
    expect(header(mailTo('bo@example.com'), 'To')).toBe('Bo <bo@example.com>');
    expect(JSON.stringify(mailTo('bo@example.com'))).not.toMatch(/cy@|u\/2/);
    expect(JSON.stringify(mailTo('cy@example.com'))).not.toMatch(/bo@|u\/1/);
  });

  it('shares one message id', async () => {
    const { id } = await running.mailgun.messages.create(domain, batch);
    const ids = running.mailbox.list().map(({ messageId }) => `<${messageId}>`);
    expect(ids).toEqual([id, id]);
  });

  it('without recipient variables shows every address to all', async () => {
    const to = ['bo@example.com', 'cy@example.com'];
    await running.mailgun.messages.create(domain, { ...hello, to, text: '%recipient.name%' });
    for (const recipient of to) {
      expect(header(mailTo(recipient), 'To')).toBe('bo@example.com, cy@example.com');
      expect(mailTo(recipient)?.text).toBe('%recipient.name%');
    }
  });

  it('hides bcc and shows cc', async () => {
    const extra = { cc: 'cy@example.com', bcc: 'di@example.com' };
    await running.mailgun.messages.create(domain, { ...hello, ...extra });
    const mail = mailTo('di@example.com');
    expect(header(mail, 'To')).toBe('bo@example.com');
    expect(header(mail, 'Cc')).toBe('cy@example.com');
    expect(mail?.headers.map(([name]) => name)).not.toContain('Bcc');
  });
});
