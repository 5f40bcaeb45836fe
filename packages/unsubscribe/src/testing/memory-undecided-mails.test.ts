import type { AuditEntry } from '@distronation/common';
import { describe } from 'vitest';
import { memoryUndecidedMails } from './memory-undecided-mails.ts';
import { undecidedMailsSuite } from './undecided-mails-suite.ts';

describe('undecided mails in memory', () => {
  undecidedMailsSuite(() => {
    const audit: AuditEntry[] = [];
    const auditCount = async (about: string) =>
      audit.filter(({ subject }) => subject === about).length;
    return { mails: memoryUndecidedMails(audit, () => new Date()), auditCount };
  });
});
