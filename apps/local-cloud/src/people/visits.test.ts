import { describe, expect, it } from 'vitest';
import { oneClickHeaders } from '../mailbox/testing/running-mailbox.ts';
import type { Mail } from '../mailbox/mail.ts';
import { leave, look, type Outside } from './visits.ts';

const link = 'http://localhost:1/unsubscribe?data=x';
const mailWith = (url: string): Mail => ({
  id: 'id',
  provider: 'mailgun',
  messageId: 'm-1@example.com',
  receivedAt: '2026-09-01T14:00:00.000Z',
  from: 'news@example.com',
  recipient: 'bo@example.com',
  subject: 'News',
  html: `<a href="${url}">Unsubscribe</a>`,
  headers: oneClickHeaders(url),
  metadata: { tags: [], variables: {} },
});

const noMail: Outside['receive'] = () => Promise.reject(new Error('No mail was expected'));

/** Answers with the statuses in turn, then with 200. */
const server = (...statuses: number[]) => {
  const asked: string[] = [];
  const respond: typeof fetch = async (...request) => {
    const { method, url } = new Request(...request);
    asked.push(`${method} ${url}`);
    return new Response(null, { status: method === 'POST' ? (statuses.shift() ?? 200) : 200 });
  };
  return { asked, outside: { fetch: respond, receive: noMail } };
};

describe('leaving', () => {
  it('by header is one POST, and by page a look before it', async () => {
    const { asked, outside } = server();
    expect(await leave(mailWith(link), 'header', outside)).toBe(true);
    expect(asked).toEqual([`POST ${link}`]);
    expect(await leave(mailWith(link), 'page', outside)).toBe(true);
    expect(asked.slice(1)).toEqual([`GET ${link}`, `POST ${link}`]);
  });

  it.each(['header', 'page'] as const)('by %s is tried again while they are busy', async (way) => {
    await expect(leave(mailWith(link), way, server(504, 503).outside)).resolves.toBe(true);
    const broken = server(...Array.from({ length: 20 }, () => 500));
    await expect(leave(mailWith(link), way, broken.outside)).rejects.toThrow('500');
    await expect(leave(mailWith(link), way, server(400).outside)).rejects.toThrow('400');
  });

  it('by mail writes to the address of the header, and not to that of SES', async () => {
    const mails: unknown[] = [];
    const receive: Outside['receive'] = async (mail) => String(mails.push(mail));
    const by = (uri: string) =>
      leave({ ...mailWith(link), headers: oneClickHeaders(uri) }, 'mailto', { fetch, receive });
    expect(await by('mailto:out@example.com?subject=leave')).toBe(true);
    expect(await by('mailto:unsubscribe@email.amazonses.com')).toBe(false);
    expect(await by(link)).toBe(false);
    expect(mails).toMatchObject([
      { recipient: 'out@example.com', envelopeSender: 'bo@example.com', subject: 'leave' },
    ]);
  });
});

describe('links that lie elsewhere', () => {
  it.each([
    'https://example.com/u',
    'https://localhost.example.com/u',
    'https://notlocalhost/u',
    'mailto:u@localhost',
  ])('are never fetched: %s', async (url) => {
    const { asked, outside } = server();
    expect(await leave(mailWith(url), 'header', outside)).toBe(false);
    expect(await leave(mailWith(url), 'page', outside)).toBe(false);
    expect(await look(url, outside.fetch)).toBe(false);
    expect(asked).toEqual([]);
  });
});
