import type { AuditEntry } from '@distronation/common';
import { describe } from 'vitest';
import { memoryReportLinks } from './memory-report-links.ts';
import { reportLinksSuite } from './report-links-suite.ts';

describe('report links in memory', () => {
  reportLinksSuite(() => {
    const audit: AuditEntry[] = [];
    const auditCount = async (about: string) =>
      audit.filter(({ subject }) => subject === about).length;
    return { links: memoryReportLinks(audit), auditCount };
  });
});
