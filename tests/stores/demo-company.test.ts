import { S3Client } from '@aws-sdk/client-s3';
import { fillCompany } from '@distronation/demo';
import { campaignStats, trackingData } from '@distronation/tracking';
import { dynamoCellReader, dynamoEventReader } from '@distronation/tracking/adapters';
import { testCtx } from '@distronation/common/testing';
import { dynamoCampaigns } from '@distronation/campaigns/adapters';
import { dynamoContactCards } from '@distronation/contacts/adapters';
import { inject, describe, expect, it } from 'vitest';
import { ownMailTable } from '../cloud/own-table.ts';
import { auditLog, aws, dynamo, environment, hashAddress, table } from '../cloud/stores.ts';

const noOtherParts = { params: undefined, headers: undefined, body: undefined };
const now = new Date();
const company = { seed: 'small', contacts: 80, now };

const filled = async () => {
  const mailTable = await ownMailTable();
  const place = {
    mailTable,
    auditTable: table('AUDIT_TABLE'),
    guardTable: table('GUARD_TABLE'),
    s3: new S3Client(aws(inject('urls').s3)),
    bucket: environment['MAIL_DATA_BUCKET'] ?? '',
    hashAddress,
  };
  const fill = () => fillCompany(dynamo, place, company);
  const written = await fill();
  return { mailTable, fill, written };
};

describe('the demo company', { timeout: 120_000 }, () => {
  it('has numbers that add up to its campaigns, its mails and its events', async () => {
    const { mailTable, fill, written } = await filled();
    expect(written).toBeGreaterThan(500);
    expect(await fill()).toBe(0);

    const cards = dynamoContactCards({ client: dynamo, mailTable });
    expect(await cards.newest(100)).toHaveLength(company.contacts);

    const readers = {
      cells: dynamoCellReader({ client: dynamo, mailTable }),
      events: dynamoEventReader({ client: dynamo, mailTable }),
    };
    const query = { limit: 1000, offset: 0 };
    const { data } = await campaignStats(readers)(testCtx(), { query, ...noOtherParts });
    const sumOf = (kind: 'sent' | 'delivered' | 'opens') =>
      data.campaigns.reduce((sum, campaign) => sum + campaign[kind], 0);
    expect(data.totalSent).toBeGreaterThan(20);
    expect([sumOf('sent'), sumOf('delivered'), sumOf('opens')]).toEqual([
      data.totalSent,
      data.delivered,
      data.opens,
    ]);

    const store = dynamoCampaigns({ client: dynamo, table: mailTable, audit: auditLog });
    const campaigns = await store.list(1000);
    const parts = (await Promise.all(campaigns.map(({ id }) => store.parts(id)))).flat();
    const accepted = parts.reduce((sum, { counts }) => sum + counts.accepted, 0);
    expect(campaigns.map(({ status }) => status)).toEqual(campaigns.map(() => 'finished'));
    expect(accepted).toBe(data.totalSent);

    const listed = await trackingData(readers)(testCtx(), {
      query: { eventType: 'delivered', limit: 1, offset: 0 },
      ...noOtherParts,
    });
    expect(listed.data.pagination.total).toBe(data.delivered);
  });
});
