import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { AuditEntry } from '@distronation/common';
import { verifyChains } from '@distronation/audit/adapters';
import { firstBrokenLink } from '@distronation/common/adapters';
import { describe, expect, it } from 'vitest';
import { auditLog, dynamo, table } from '../cloud/stores.ts';

const audit = { client: dynamo, table: table('AUDIT_TABLE') };

const entryFor = (subject: string, change: Partial<AuditEntry> = {}): AuditEntry => ({
  action: 'consent.unsubscribe',
  subject,
  actor: 'recipient',
  method: 'one_click',
  at: '2026-11-01T09:00:00.000Z',
  requestId: 'request-1',
  ip: '192.0.2.1',
  ...change,
});

const somebody = () => `person-${crypto.randomUUID()}@example.com`;

describe('the audit log in DynamoDB', () => {
  it('keeps one unbroken chain, although twenty write at once', async () => {
    const ana = somebody();
    await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        auditLog.append(entryFor(ana, { requestId: `request-${n}` })),
      ),
    );
    const links = await auditLog.read(ana);
    expect(links).toHaveLength(20);
    expect(firstBrokenLink(links)).toBeUndefined();
    expect(new Set(links.map(({ record }) => JSON.parse(record).requestId)).size).toBe(20);
  });

  it('keeps one of twenty first entries, and none once there is one', async () => {
    const send = `send:${crypto.randomUUID()}`;
    await Promise.all(Array.from({ length: 20 }, () => auditLog.appendFirst(entryFor(send))));
    await auditLog.append(entryFor(send, { action: 'send.create' }));
    await auditLog.appendFirst(entryFor(send));
    const links = await auditLog.read(send);
    expect(links).toHaveLength(2);
    expect(firstBrokenLink(links)).toBeUndefined();
  });

  it('keeps the chains of two people apart', async () => {
    const [ana, bob] = [somebody(), somebody()];
    await auditLog.append(entryFor(ana));
    await auditLog.append(entryFor(bob));
    expect(await auditLog.read(ana.toUpperCase())).toHaveLength(1);
  });

  const tamperWith = async (subject: string, seq: string, record: unknown) => {
    const { Put } = await auditLog.writeFor(entryFor(subject));
    const pk = String(Put?.Item?.['pk']);
    await dynamo.send(
      new UpdateCommand({
        TableName: audit.table,
        Key: { pk, sk: seq },
        UpdateExpression: 'SET #record = :record',
        ExpressionAttributeNames: { '#record': 'record' },
        ExpressionAttributeValues: { ':record': record },
      }),
    );
    return pk.replace('SUBJECT#', '');
  };

  it('names the link that somebody changed behind its back', async () => {
    const ana = somebody();
    await auditLog.append(entryFor(ana));
    await auditLog.append(entryFor(ana, { action: 'consent.resubscribe' }));
    const subject = await tamperWith(ana, '0000000001', '{"action":"consent.nothing"}');
    expect(firstBrokenLink(await auditLog.read(ana))).toBe(1);
    const { problems, chains } = await verifyChains(audit);
    expect(problems).toContainEqual({ subject, sequence: 1, what: 'broken' });
    expect(chains).toBeGreaterThan(1);
  });

  it('goes on after a link that can no longer be read, and still names it', async () => {
    const ana = somebody();
    await auditLog.append(entryFor(ana));
    const subject = await tamperWith(ana, '0000000001', 42);
    await auditLog.append(entryFor(ana, { action: 'consent.resubscribe' }));
    expect(await auditLog.read(ana)).toHaveLength(2);
    const { problems } = await verifyChains(audit);
    expect(problems).toContainEqual({ subject, sequence: 1, what: 'broken' });
  });
});
