import type { AuditEntry } from '@distronation/common';
import { describe } from 'vitest';
import { memoryPayoutArchive, memoryPayoutRuns } from './memory-payout-runs.ts';
import { payoutArchiveSuite } from './payout-archive-suite.ts';
import { payoutRunsSuite } from './payout-runs-suite.ts';

describe('payout runs in memory', () => {
  payoutRunsSuite(() => {
    const audit: AuditEntry[] = [];
    const auditCount = async (about: string) =>
      audit.filter(({ subject }) => subject === about).length;
    return { runs: memoryPayoutRuns(audit), auditCount };
  });
});

describe('the archive of payout runs in memory', () => {
  payoutArchiveSuite(memoryPayoutArchive);
});
