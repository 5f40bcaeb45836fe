import type { AuditEntry } from '@distronation/common';
import { dynamoAuditReader } from '@distronation/audit/adapters';
import { auditReaderSuite } from '@distronation/audit/testing';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { auditLog, dynamo, hashAddress, table } from '../cloud/stores.ts';

const reader = dynamoAuditReader({ client: dynamo, table: table('AUDIT_TABLE') }, hashAddress);

const entryFor = (subject: string): AuditEntry => ({
  action: 'consent.unsubscribe',
  subject,
  actor: 'recipient',
  method: 'one_click',
  at: '2026-11-02T09:00:00.000Z',
  requestId: 'request-1',
});

const change = async (subject: string, attribute: string, value: unknown) => {
  await dynamo.send(
    new UpdateCommand({
      TableName: table('AUDIT_TABLE'),
      Key: { pk: `SUBJECT#${await hashAddress(subject)}`, sk: '0000000001' },
      UpdateExpression: 'SET #attribute = :value',
      ExpressionAttributeNames: { '#attribute': attribute },
      ExpressionAttributeValues: { ':value': value },
    }),
  );
};

describe('the audit reader in DynamoDB', () => {
  auditReaderSuite(() => ({ reader, append: auditLog.append }));

  it('names the entry at which somebody changed the chain', async () => {
    const ana = `${crypto.randomUUID()}@example.com`;
    await auditLog.append(entryFor(ana));
    await auditLog.append(entryFor(ana));
    await change(ana, 'previousHash', 'f'.repeat(64));
    expect(await reader.checkChain(ana)).toEqual({ entries: 2, brokenAt: 1 });
  });

  it('lists an entry that somebody made unreadable, as such', async () => {
    const ana = `${crypto.randomUUID()}@example.com`;
    await auditLog.append(entryFor(ana));
    await auditLog.append(entryFor(ana));
    await change(ana, 'record', 42);
    const found = await reader.newest({ by: 'subject', subject: ana }, 10);
    expect(found.map(({ action }) => action)).toEqual(['consent.unsubscribe', 'record.unreadable']);
    const [second, first] = found;
    expect(await reader.newest({ by: 'subject', subject: ana }, 10, second?.id)).toEqual([first]);
  });
});
