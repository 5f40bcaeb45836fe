import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { AuditEntry } from '@distronation/common';
import { dynamoAuditReader, erasePersonalParts, verifyChains } from '@distronation/audit/adapters';
import { dynamoAuditLog } from '@distronation/common/adapters';
import { noChoiceYet } from '@distronation/unsubscribe-utils';
import { dynamoConsentStore } from '@distronation/unsubscribe-utils/adapters';
import { describe, expect, it } from 'vitest';
import { ownMailTable } from '../cloud/own-table.ts';
import { dynamo, hashAddress } from '../cloud/stores.ts';

const entryFor = (subject: string, action: AuditEntry['action']): AuditEntry => ({
  action,
  subject,
  actor: 'recipient',
  method: 'one_click',
  at: '2026-11-05T09:00:00.000Z',
  requestId: 'request-1',
  ip: '192.0.2.1',
  userAgent: 'Mail/1.0',
});

/** Tables of their own, since whoever is to be erased is erased by whichever test comes first. */
const setup = async () => {
  const [mailTable, auditTable] = await Promise.all([ownMailTable(), ownMailTable()]);
  const audit = { client: dynamo, table: auditTable };
  const auditLog = dynamoAuditLog({ ...audit, hashAddress });
  const store = dynamoConsentStore({
    client: dynamo,
    table: mailTable,
    audit: auditLog,
    hashAddress,
    countDeparture: async () => [],
  });
  const ana = `${crypto.randomUUID()}@example.com`;
  const consent = { ...noChoiceYet, unsubscribeAll: true };
  const write = (version: number, action: AuditEntry['action']) => ({
    address: ana,
    version,
    consent,
    entry: entryFor(ana, action),
  });
  await store.commit(write(0, 'consent.unsubscribe'));
  await store.erase(write(1, 'contact.erase'));
  const stored = async () => {
    const pk = `SUBJECT#${await hashAddress(ana)}`;
    const query = { KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': pk } };
    const { Items } = await dynamo.send(new QueryCommand({ TableName: audit.table, ...query }));
    return JSON.stringify(Items);
  };
  return {
    ana,
    write,
    stored,
    store,
    erase: () => erasePersonalParts({ client: dynamo, mailTable, auditTable }),
    entries: () => dynamoAuditReader(audit, hashAddress).newest({ by: 'subject', subject: ana }, 9),
    verify: () => verifyChains(audit),
  };
};

describe('erasing people from the record', () => {
  it('leaves what was done and nothing of whom and whence, and the chain as it was', async () => {
    const { ana, stored, store, erase, entries, verify } = await setup();
    expect(await stored()).toContain(ana);
    expect(await erase()).toEqual({ people: 1, entries: 2 });
    expect(await stored()).not.toMatch(new RegExp(`${ana}|192\\.0\\.2|Mail/1|salt`));
    expect(await entries()).toMatchObject([
      { action: 'contact.erase', erased: true, subject: undefined },
      { action: 'consent.unsubscribe', erased: true, ip: undefined },
    ]);
    expect(await verify()).toMatchObject({ chains: 1, entries: 2, problems: [] });
    expect((await store.read(ana)).consent.unsubscribeAll).toBe(true);
  });

  it('is done once, and again for what is written later', async () => {
    const { ana, write, stored, store, erase } = await setup();
    await erase();
    expect(await erase()).toEqual({ people: 0, entries: 0 });
    const { erasedAt } = await store.read(ana);
    await store.commit({ ...write(2, 'consent.resubscribe'), erasedAt });
    expect(await stored()).toContain(ana);
    expect(await erase()).toEqual({ people: 1, entries: 1 });
    expect(await stored()).not.toContain(ana);
  });
});
