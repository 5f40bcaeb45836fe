import { describe } from 'vitest';
import { auditReaderSuite } from './audit-reader-suite.ts';
import { memoryAuditReader } from './memory-audit-reader.ts';

describe('the audit reader in memory', () => {
  auditReaderSuite(() => {
    const reader = memoryAuditReader();
    return { reader, append: reader.append };
  });
});
