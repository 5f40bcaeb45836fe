import type { AuditEntry } from '@distronation/common';
import { invoke } from '@distronation/common/testing';
import type { ReadAuditResponse } from '@distronation/contracts';
import { describe, expect, it } from 'vitest';
import { auditEndpoints } from './testing/index.ts';

const ana = 'ana@example.com';

const entry = (minute: number, change: Partial<AuditEntry> = {}): AuditEntry => ({
  action: 'consent.unsubscribe',
  subject: ana,
  actor: 'recipient',
  method: 'one_click',
  at: new Date(Date.UTC(2026, 10, 1, 9, minute)).toISOString(),
  requestId: `request-${minute}`,
  ip: '192.0.2.1',
  userAgent: 'Mail/1.0',
  ...change,
});

const setup = async (...entries: AuditEntry[]) => {
  const { reader, handlers } = auditEndpoints();
  for (const each of entries) await reader.append(each);
  const ask = async (query: Record<string, string>, role = 'admin') => {
    const headers = { Authorization: `Bearer ${role}` };
    const answer = await invoke(handlers.readAudit, { method: 'GET', headers, query });
    return { ...answer, data: answer.body['data'] as ReadAuditResponse['data'] };
  };
  const requests = async (query: Record<string, string>) =>
    (await ask(query)).data.entries.map(({ requestId }) => requestId.replace('request-', ''));
  return { reader, ask, requests };
};

describe('GET audit', () => {
  it('200 tells who did what, when, how and from where', async () => {
    const told = {
      before: { topics: {} },
      after: { topics: { outreach: 'OPT_OUT' } },
      reason: 'because',
      campaign: 'send-1',
    };
    const { ask } = await setup(entry(1, told));
    const { status, data } = await ask({});
    expect(status).toBe(200);
    expect(data).toEqual({
      entries: [
        {
          ...entry(1, told),
          ...told,
          id: expect.any(String),
          sequence: 1,
          erased: false,
          subjectHash: expect.any(String),
        },
      ],
    });
  });

  it('200 finds by subject, actor, action and time, in any combination', async () => {
    const ola = 'staff:ola';
    const { requests } = await setup(
      entry(1),
      entry(2, { action: 'consent.resubscribe', actor: ola }),
      entry(3, { subject: 'bob@example.com', actor: ola }),
      entry(4, { subject: 'send:1', action: 'send.create', actor: ola }),
      entry(5, { subject: 'bob@example.com' }),
    );
    expect(await requests({})).toEqual(['5', '4', '3', '2', '1']);
    expect(await requests({ subject: 'Ana <ANA@example.com>' })).toEqual(['2', '1']);
    expect(await requests({ subject: 'send:1' })).toEqual(['4']);
    expect(await requests({ actor: ola })).toEqual(['4', '3', '2']);
    expect(await requests({ action: 'consent.unsubscribe' })).toEqual(['5', '3', '1']);
    expect(await requests({ actor: ola, action: 'consent.unsubscribe' })).toEqual(['3']);
    expect(await requests({ actor: 'recipient', action: 'send.create' })).toEqual([]);
    expect(await requests({ subject: ana, actor: ola })).toEqual(['2']);
    const from = '2026-11-01T10:02:00+01:00';
    const to = '2026-11-01T09:04:00Z';
    expect(await requests({ from, to })).toEqual(['3', '2']);
    expect(await requests({ subject: ana, from })).toEqual(['2']);
  });

  it('200 leads through everything by its cursor, once and in order', async () => {
    const { ask } = await setup(...Array.from({ length: 7 }, (_, n) => entry(n)));
    const seen: string[] = [];
    let cursor: string | undefined;
    let pages = 0;
    do {
      const { data } = await ask({ limit: '3', ...(cursor ? { cursor } : {}) });
      seen.push(...data.entries.map(({ requestId }) => requestId));
      ({ cursor } = data);
      pages += 1;
    } while (cursor);
    expect(pages).toBe(3);
    expect(seen).toEqual([6, 5, 4, 3, 2, 1, 0].map((n) => `request-${n}`));
  });

  it('200 reads a bounded part of what fits nothing, and says where to go on', async () => {
    const others = Array.from({ length: 1_200 }, (_, n) =>
      entry(n, { subject: `send:${n}`, action: 'send.create', actor: 'staff:ola' }),
    );
    const { ask } = await setup(entry(0, { actor: 'staff:ola' }), ...others);
    const query = { actor: 'staff:ola', action: 'consent.unsubscribe' };
    const { data } = await ask(query);
    expect(data.entries).toEqual([]);
    const next = await ask({ ...query, cursor: data.cursor ?? '' });
    expect(next.data.entries).toHaveLength(1);
    expect(next.data.cursor).toBeUndefined();
  });

  it('200 tells what was erased, and still finds it by the address', async () => {
    const { reader, ask } = await setup(entry(1));
    reader.erase(ana);
    const { data } = await ask({ subject: ana });
    expect(data.entries).toMatchObject([{ erased: true, action: 'consent.unsubscribe' }]);
    expect(JSON.stringify(data)).not.toMatch(/ana@|192\.0\.2|Mail\/1/);
  });

  it('200 tells whether the chain of a subject holds, if asked', async () => {
    const { reader, ask } = await setup(entry(1), entry(2));
    const query = { subject: ana, verify: 'true' };
    expect((await ask(query)).data.chain).toEqual({ verified: true, entries: 2 });
    reader.breakAt(ana, 2);
    expect((await ask(query)).data.chain).toEqual({ verified: false, entries: 2, brokenAt: 2 });
    expect((await ask({ subject: ana })).data.chain).toBeUndefined();
  });

  it.each([
    ['a whole chain of nobody', { verify: 'true' }, 'verify needs a subject'],
    [
      'a period that ends first',
      { from: '2026-11-02T00:00:00Z', to: '2026-11-01T00:00:00Z' },
      'from must be before to',
    ],
    ['a cursor of somebody else’s', { cursor: 'bm9uc2Vuc2U' }, 'cursor must be one'],
    ['somebody by name', { actor: 'Ola' }, 'actor must be'],
    ['too many at once', { limit: '201' }, 'limit must be'],
  ])('400 for %s', async (_what, query, message) => {
    const { ask } = await setup();
    const { status, body } = await ask(query);
    expect(status).toBe(400);
    expect(body['error']).toContain(message);
  });

  it.each(['finance', 'outreach', 'viewer'])(
    '403 for %s: it shows what all others do',
    async (role) => {
      const { ask } = await setup(entry(1));
      expect(await ask({}, role)).toMatchObject({ status: 403 });
    },
  );
});
