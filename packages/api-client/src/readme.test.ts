import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { exportOpens } from '../examples/export-to-a-file.ts';
import { templatePicker } from '../examples/pick-a-template.ts';
import { sendWelcome } from '../examples/send-a-mail.ts';
import { sendOnce } from '../examples/send-once.ts';
import { createClient } from './client.ts';
import { failure, fakeFetch, neverAnswers, offline, success } from './testing/fake-fetch.ts';
import { eventOf } from './testing/many-events.ts';

const root = new URL('../', import.meta.url);

const report = {
  message: 'Email sent successfully',
  messageId: 'm-1',
  data: {
    id: 'm-1',
    message: 'Queued. Thank you.',
    accepted: [{ address: 'ana@example.com', messageId: 'm-1' }],
    suppressed: [{ address: 'bob@example.com', reason: 'unsubscribed_all' }],
    failed: [],
    uncertain: [],
  },
};

const user = { getIdToken: async () => 'id-token' };

const setup = (...answers: Parameters<typeof fakeFetch>) => {
  const { fetch, seen } = fakeFetch(...answers);
  return { client: createClient({ baseUrl: 'https://api.example.com/dev', fetch }), fetch, seen };
};

afterEach(() => vi.unstubAllGlobals());

describe('the README', () => {
  it('shows its examples as they are run here', async () => {
    const readme = await readFile(new URL('README.md', root), 'utf8');
    const shown = [...readme.matchAll(/```ts\n(.*?)```/gs)].map(([, code]) => code);
    const names = await readdir(new URL('examples/', root));
    const files = await Promise.all(
      names.map((name) => readFile(new URL(`examples/${name}`, root), 'utf8')),
    );
    expect(shown).toHaveLength(4);
    expect(new Set(shown)).toEqual(new Set(files));
  });
});

describe('the example that sends a mail', () => {
  const send = async (answer: Response) => {
    const { fetch, seen } = setup(answer);
    vi.stubGlobal('fetch', fetch);
    return { said: await sendWelcome(user, ['ana@example.com', 'bob@example.com']), seen };
  };

  it('says what became of it', async () => {
    const { said, seen } = await send(success(report));
    expect(said).toBe('1 sent, 1 kept back');
    expect(seen).toMatchObject([
      {
        url: 'https://api.example.com/dev/outreach/send-email',
        headers: { authorization: 'Bearer id-token' },
      },
    ]);
  });

  it.each([
    [
      failure(400, 'invalid_request', { problems: [{ field: 'to', message: 'Not an address' }] }),
      'to: Not an address',
    ],
    [failure(409, 'all_recipients_suppressed'), 'None of them wants to hear from us'],
    [
      failure(429, 'rate_limited', { headers: { 'retry-after': '7' } }),
      'Too fast: try again in 7 seconds',
    ],
    [failure(403, 'email_not_verified'), 'Says email_not_verified (request req-1)'],
  ])('tells each failure in words of its own', async (answer, words) => {
    expect((await send(answer)).said).toBe(words);
  });
});

describe('the example that sends exactly once', () => {
  it('asks again with the same key when no answer came', async () => {
    const { client, seen } = setup(offline(), success(report));
    expect(await sendOnce(client, 'ana@example.com')).toBe('m-1');
    const keys = seen.map(({ headers }) => headers['idempotency-key']);
    expect(keys).toEqual([keys[0], keys[0]]);
    expect(keys[0]).toMatch(/^[\da-f-]{36}$/);
  });

  it('does not ask again when the answer was no', async () => {
    const { client, seen } = setup(failure(409, 'all_recipients_suppressed'));
    await expect(sendOnce(client, 'ana@example.com')).rejects.toMatchObject({ status: 409 });
    expect(seen).toHaveLength(1);
  });
});

describe('the example that gives a call up', () => {
  it('answers the latest question only', async () => {
    const createdAt = '2026-11-22T10:00:00.000Z';
    const template = { name: 'welcome', description: '', variables: [], createdAt };
    const { client } = setup(neverAnswers, success({ data: { templates: [template] } }));
    const pick = templatePicker(client);
    const first = pick();
    const second = pick('a');
    await expect(first).rejects.toMatchObject({ name: 'AbortError' });
    expect(await second).toEqual(['welcome']);
  });
});

describe('the example that exports to a file', () => {
  it('writes a table that Excel reads, of what a person opened first', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'export-'));
    const path = join(folder, 'opens.csv');
    const pagination = { total: 1, limit: 1000, offset: 0, hasMore: false };
    const { client, seen } = setup(success({ data: { events: [eventOf(1)], pagination } }));
    try {
      await exportOpens(client, path);
      const lines = (await readFile(path, 'utf8')).split('\r\n');
      expect(lines).toEqual([
        expect.stringMatching(/^\u{feff}time,event,recipient,/u),
        expect.stringMatching(/^2026-11-01T09:15:00\.123Z,delivered,reader1@example\.com,/),
        '',
      ]);
      expect(seen.map(({ url }) => new URL(url).search)).toEqual([
        '?eventType=opened&counted=true&limit=1000',
      ]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
