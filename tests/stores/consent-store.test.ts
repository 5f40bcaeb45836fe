import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { AuditEntry } from '@distronation/common';
import { countDeparture } from '@distronation/tracking/adapters';
import { dynamoConsentStore } from '@distronation/unsubscribe-utils/adapters';
import { consentStoreSuite } from '@distronation/unsubscribe-utils/testing';
import { describe, expect, it } from 'vitest';
import { auditLog, dynamo, hashAddress, table } from '../cloud/stores.ts';

const store = dynamoConsentStore({
  client: dynamo,
  table: table('MAIL_TABLE'),
  audit: auditLog,
  hashAddress,
  countDeparture: countDeparture({ client: dynamo, mailTable: table('MAIL_TABLE') }),
});

const itemsUnder = async (index: 'gsi1' | undefined, pk: string) => {
  const { Items = [] } = await dynamo.send(
    new QueryCommand({
      TableName: table('MAIL_TABLE'),
      ...(index ? { IndexName: index } : {}),
      KeyConditionExpression: '#pk = :pk',
      ExpressionAttributeNames: { '#pk': index ? `${index}pk` : 'pk' },
      ExpressionAttributeValues: { ':pk': pk },
    }),
  );
  return Items;
};

describe('the consent store in DynamoDB', () => {
  consentStoreSuite(() => ({
    store,
    auditCount: async (address) => (await auditLog.read(address)).length,
  }));

  it('leaves no address behind, and tells whose record is to be erased', async () => {
    const address = `erased-${crypto.randomUUID()}@example.com`;
    const consent = { unsubscribeAll: true, topics: {} };
    const entry: AuditEntry = {
      action: 'contact.erase',
      subject: address,
      actor: 'staff:ola',
      method: 'staff',
      at: '2026-11-01T09:00:00.000Z',
      requestId: 'request-1',
    };
    await store.commit({ address, version: 0, consent, entry });
    await store.erase({ address, version: 1, consent, entry });

    expect(await itemsUnder(undefined, `CONTACT#${address}`)).toEqual([]);
    const pk = `ERASED#${await hashAddress(address)}`;
    const [kept] = await itemsUnder(undefined, pk);
    expect(kept).toMatchObject({ unsubscribeAll: true, erasedAt: entry.at });
    expect(JSON.stringify(kept)).not.toContain('example.com');
    const pending = await itemsUnder('gsi1', 'ERASED#PENDING');
    expect(pending.map((item) => item['pk'])).toContain(pk);
  });
});
