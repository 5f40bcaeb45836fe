import { describe, expect, it } from 'vitest';
import { oneClickHeaders } from '../mailbox/testing/running-mailbox.ts';
import type { Mail } from '../mailbox/mail.ts';
import { leave, look } from './visits.ts';

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

/** Answers with the statuses in turn, then with 200. */
const server = (...statuses: number[]) => {
  const asked: string[] = [];
  const send: typeof fetch = async (...request) => {
    const { method, url } = new Request(...request);
    asked.push(`${method} ${url}`);
    return new Response(null, { status: method === 'POST' ? (statuses.shift() ?? 200) : 200 });
  };
  return { asked, send };
};

describe('leaving', () => {
  it('by header is one POST, and by page a look before it', async () => {
    const { asked, send } = server();
    expect(await leave(mailWith(link), 'header', send)).toBe(true);
    expect(asked).toEqual([`POST ${link}`]);
    expect(await leave(mailWith(link), 'page', send)).toBe(true);
    expect(asked.slice(1)).toEqual([`GET ${link}`, `POST ${link}`]);
  });

  it.each(['header', 'page'] as const)('by %s is tried again while they are busy', async (way) => {
    await expect(leave(mailWith(link), way, server(504, 503).send)).resolves.toBe(true);
    const broken = server(...Array.from({ length: 20 }, () => 500));
    await expect(leave(mailWith(link), way, broken.send)).rejects.toThrow('500');
    await expect(leave(mailWith(link), way, server(400).send)).rejects.toThrow('400');
  });

  it('by mail is heard by nobody yet', async () => {
    const { asked, send } = server();
    expect(await leave(mailWith(link), 'mailto', send)).toBe(false);
    expect(asked).toEqual([]);
  });
});

describe('links that lie elsewhere', () => {
  it.each([
    'https://example.com/u',
    'https://localhost.example.com/u',
    'https://notlocalhost/u',
    'mailto:u@localhost',
  ])('are never fetched: %s', async (url) => {
    const { asked, send } = server();
    expect(await leave(mailWith(url), 'header', send)).toBe(false);
    expect(await leave(mailWith(url), 'page', send)).toBe(false);
    expect(await look(url, send)).toBe(false);
    expect(asked).toEqual([]);
  });
});
