export { auditEndpoints } from './audit-endpoints.ts';
export { auditReaderSuite } from './audit-reader-suite.ts';
export { memoryAuditReader, type MemoryAuditReader } from './memory-audit-reader.ts';
export { memoryHeadArchive, type MemoryHeadArchive } from './memory-head-archive.ts';
