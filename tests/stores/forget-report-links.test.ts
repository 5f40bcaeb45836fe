import { dynamoReportLinks } from '@distronation/finance/adapters';
import { issuedLinkOf } from '@distronation/finance/testing';
import { forgetAll, forgetReportLinks } from '@distronation/tracking/adapters';
import { describe, expect, it } from 'vitest';
import { auditLog, dynamo, table } from '../cloud/stores.ts';

const mailTable = table('MAIL_TABLE');
const links = dynamoReportLinks({ client: dynamo, table: mailTable, audit: auditLog });
const forget = forgetReportLinks({ client: dynamo, mailTable });

const somebody = (name: string) => `${name}-${crypto.randomUUID()}@example.com`;

const issue = async (recipient: string) => {
  const link = issuedLinkOf({ recipient });
  await links.add(link);
  await links.keepReceipt(link, { at: '2026-11-24T08:00:00.000Z', by: 'person', ip: '192.0.2.1' });
  return link;
};

describe('forgetting whom links to reports were mailed to', () => {
  it('leaves neither link nor receipt, and those of others alone', async () => {
    const [ana, bob] = [somebody('ana'), somebody('bob')];
    const [first, second, other] = [await issue(ana), await issue(ana), await issue(bob)];
    // A link, its receipt, and what leads to it.
    expect(await forget(ana, Infinity)).toEqual({ removed: 6, complete: true });
    for (const { id } of [first, second]) {
      expect(await links.find(id)).toBeUndefined();
      expect(await links.receipts(id, 10)).toEqual([]);
    }
    expect(await links.find(other.id)).toMatchObject({ recipient: bob, downloads: 1 });
    expect(await forget(ana, Infinity)).toEqual({ removed: 0, complete: true });
  });

  it('says when there was no time for all, and the next call goes on', async () => {
    const ana = somebody('ana');
    await issue(ana);
    const both = forgetAll(forget, forget);
    expect(await both(ana, 0)).toEqual({ removed: 0, complete: false });
    expect(await both(ana, Infinity)).toEqual({ removed: 3, complete: true });
  });
});
