import type { ReadAuditResponse } from '@distronation/contracts';
import { describe, expect, it } from 'vitest';
import { auditCsv } from './audit-csv.ts';
import type { Client } from './client.ts';

type AuditEntry = ReadAuditResponse['data']['entries'][number];

const entryOf = (n: number, change: Partial<AuditEntry> = {}): AuditEntry => ({
  id: `id-${n}`,
  at: '2026-11-01T09:00:00.000Z',
  action: 'consent.unsubscribe',
  actor: 'recipient',
  method: 'one_click',
  requestId: `request-${n}`,
  sequence: n,
  subjectHash: 'hash',
  erased: false,
  ...change,
});

/** Answers one page after the other, whose cursors are their numbers. */
const answering = (...pages: AuditEntry[][]) => {
  const asked: unknown[] = [];
  const readAudit: Client['readAudit'] = async ({ query }) => {
    asked.push(query);
    const number = Number(query?.cursor ?? 0);
    const next = number + 1 < pages.length ? { cursor: String(number + 1) } : {};
    const envelope = { success: true as const, timestamp: '', version: '' };
    return { ...envelope, data: { entries: pages[number] ?? [], ...next } };
  };
  return { client: { readAudit }, asked };
};

const linesOf = async (csv: AsyncIterable<string>): Promise<string[]> => {
  let text = '';
  for await (const piece of csv) text += piece;
  return text.split('\r\n').slice(0, -1);
};

describe('the CSV of the audit record', () => {
  it('has a line for each entry, and what strangers wrote is no formula there', async () => {
    const { client } = answering([
      entryOf(1, {
        subject: 'ana@example.com',
        userAgent: '=HYPERLINK("http://203.0.113.1")',
        ip: '192.0.2.1',
        before: { topics: {} },
        after: { topics: { outreach: 'OPT_OUT' } },
        campaign: 'send-1',
      }),
      entryOf(2, { erased: true }),
    ]);
    expect(await linesOf(auditCsv(client, {}))).toEqual([
      'time,action,actor,method,subject,erased,before,after,reason,campaign,ip,user agent,request id,chain,sequence',
      [
        '2026-11-01T09:00:00.000Z,consent.unsubscribe,recipient,one_click,ana@example.com,false',
        '"{""topics"":{}}","{""topics"":{""outreach"":""OPT_OUT""}}",,send-1,192.0.2.1',
        '"\'=HYPERLINK(""http://203.0.113.1"")",request-1,hash,1',
      ].join(','),
      '2026-11-01T09:00:00.000Z,consent.unsubscribe,recipient,one_click,,true,,,,,,,request-2,hash,2',
    ]);
  });

  it('goes on behind pages that filters have left empty, and tells how far it is', async () => {
    const { client, asked } = answering([entryOf(1)], [], [entryOf(2)]);
    const progress: unknown[] = [];
    const options = { onProgress: (now: unknown) => void progress.push(now) };
    const lines = await linesOf(auditCsv(client, { actor: 'recipient' }, options));
    expect(lines).toHaveLength(3);
    expect(asked).toEqual([
      { actor: 'recipient', limit: 200 },
      { actor: 'recipient', limit: 200, cursor: '1' },
      { actor: 'recipient', limit: 200, cursor: '2' },
    ]);
    expect(progress).toEqual([1, 1, 2].map((rows) => ({ rows, total: rows })));
  });
});
