import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { dynamoUndecidedMails } from '@distronation/unsubscribe-utils/adapters';
import { undecidedMailsSuite } from '@distronation/unsubscribe-utils/testing';
import { describe, expect, it } from 'vitest';
import { auditLog, dynamo, table } from '../cloud/stores.ts';

const mails = dynamoUndecidedMails({
  client: dynamo,
  table: table('MAIL_TABLE'),
  audit: auditLog,
  now: () => new Date(),
});

describe('undecided mails in DynamoDB', () => {
  undecidedMailsSuite(() => ({
    mails,
    auditCount: async (subject) => (await auditLog.read(subject)).length,
  }));

  it('leave nothing personal behind when they are closed, and are deleted after thirty days', async () => {
    const [id, at] = [`mail-${crypto.randomUUID()}`, new Date()];
    await mails.add({
      id,
      receivedAt: at.toISOString(),
      reason: 'no_wish',
      address: 'ana@example.com',
      topics: 'all',
      subject: 'Hello',
      words: 'It is Ana',
      verdicts: {},
    });
    const about = { subject: `${id}@example.com`, actor: 'staff:ola', method: 'staff' } as const;
    const call = { at: at.toISOString(), requestId: 'request-1' };
    await mails.close(id, { action: 'mail.dismiss', ...about, ...call });
    const { Item } = await dynamo.send(
      new GetCommand({
        TableName: table('MAIL_TABLE'),
        Key: { pk: `UNDECIDED#${id}`, sk: 'MAIL' },
      }),
    );
    expect(JSON.stringify(Item)).not.toMatch(/ana|hello/i);
    expect(Item).toMatchObject({ expiresAt: Math.floor(at.getTime() / 1000) + 30 * 86_400 });
  });
});
