import type { AuditEntry } from '@distronation/common';
import { invoke } from '@distronation/common/testing';
import { describe, expect, it } from 'vitest';
import { auditEndpoints } from './testing/index.ts';

const entry: AuditEntry = {
  action: 'consent.unsubscribe',
  subject: 'ana@example.com',
  actor: 'recipient',
  method: 'one_click',
  at: '2026-11-01T09:00:00.000Z',
  requestId: 'request-1',
  ip: '192.0.2.1',
  userAgent: 'Mail/1.0',
  before: { topics: {} },
  after: { topics: { outreach: 'OPT_OUT' } },
};

const setup = async () => {
  const { reader, handlers } = auditEndpoints();
  await reader.append(entry);
  await reader.append({ ...entry, subject: 'bob@example.com' });
  const ask = (query: Record<string, string>, role = 'viewer') =>
    invoke(handlers.consentHistory, {
      method: 'GET',
      headers: { Authorization: `Bearer ${role}` },
      query,
    });
  return { reader, ask };
};

describe('GET consent history', () => {
  it('200 tells every colleague what one person chose, and from where tells nobody', async () => {
    const { ask } = await setup();
    const { status, body } = await ask({ email: 'Ana@Example.com', verify: 'true' });
    expect(status).toBe(200);
    const { subject: _subject, ip: _ip, userAgent: _agent, requestId: _id, ...history } = entry;
    expect(body['data']).toEqual({
      entries: [{ ...history, id: expect.any(String) }],
      chain: { verified: true, entries: 1 },
    });
  });

  it('200 for somebody without a history', async () => {
    const { ask } = await setup();
    expect((await ask({ email: 'eve@example.com' })).body['data']).toEqual({ entries: [] });
  });

  it.each([
    [400, { email: 'nobody' }, 'viewer'],
    [400, {}, 'viewer'],
    [401, { email: 'ana@example.com' }, 'nobody'],
  ])('%i for %j', async (status, query, role) => {
    const { ask } = await setup();
    expect(await ask(query, role)).toMatchObject({ status });
  });
});
