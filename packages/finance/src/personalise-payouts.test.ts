import { DomainError } from '@distronation/common';
import { recordingLog, testCtx } from '@distronation/common/testing';
import { describe, expect, it } from 'vitest';
import type { IssueReportLinks } from './issue-report-links.ts';
import { personalisePayouts } from './personalise-payouts.ts';

const month = { year: '2026', month: '08' };
const partners = ['ana@example.com', 'bob@example.com'];
const rows = partners.map((address) => ({ id: address, recipient: { address } }));

/** The statements of two partners, of whom the links of one cannot be made. */
const personalise = (failure: unknown) => {
  const issueReportLinks: IssueReportLinks = async ({ recipient }) => {
    if (recipient === 'ana@example.com') throw failure;
    return { links: [], missing: [] };
  };
  const recipients = partners.map((address) => ({
    address,
    particulars: { month, customIds: ['DN-1'], values: [] },
  }));
  const log = recordingLog();
  const say = personalisePayouts({ issueReportLinks })({}, recipients);
  return { log, said: say(testCtx({ log }), { id: 'send-1' }, rows) };
};

describe('a statement', () => {
  it.each([
    'link_expired',
    'link_revoked',
    'report_missing',
    'report_unreadable',
    'signing_failed',
  ])('whose links cannot be made for %s fails by itself, and the others go out', async (reason) => {
    const { said } = personalise(new DomainError(reason));
    expect((await said).get('ana@example.com')).toEqual({ reason });
    expect((await said).get('bob@example.com')).toHaveProperty('fields');
  });

  it('that fails for what somebody has to mend leaves word of it', async () => {
    const cause = new Error('No key for signing links is in use yet');
    const { said, log } = personalise(new DomainError('signing_failed', { cause }));
    await said;
    expect(log.lines).toMatchObject([
      { level: 'warn', fields: { sendId: 'send-1', deliveryId: 'ana@example.com', error: cause } },
    ]);
  });

  it('waits with the others where nobody can tell yet: the same may do in a minute', async () => {
    const { said } = personalise(new Error('S3 is slow'));
    await expect(said).rejects.toThrow('S3 is slow');
  });
});
